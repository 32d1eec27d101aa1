package se.bifall.codes;

/** The check digit of Swedish organisation and personal numbers (modulus 10, SKV 704). */
final class Checksum {
    private Checksum() {}

    static boolean holds(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < tenDigits.length(); i++) {
            int doubled = (tenDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }
}
