package se.bifall.command.grantcase.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is stored for ever says nothing that must once be disposed of: no personal or coordination number in it. */
public record NoPersonalNumber(String field, String text) implements Rule {
    private static final Pattern PERSONAL = Pattern.compile(
            "(?<![0-9])(?:[0-9]{2})?([0-9]{2}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01]|[6-8][0-9]|9[01]))[-+ ]?([0-9]{4})(?![0-9])");

    @Override
    public boolean holds() {
        Matcher number = PERSONAL.matcher(text);
        while (number.find()) {
            if (hasRightLastDigit(number.group(1) + number.group(2))) {
                return false;
            }
        }
        return true;
    }

    /** Modulus 10, as of the population register (folkbokföringslagen 1991:481 18 §). */
    private static boolean hasRightLastDigit(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < tenDigits.length(); i++) {
            int product = (tenDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }

    @Override
    public String sentence() {
        return "Rubriken innehåller något som ser ut som ett personnummer. Skriv vad handlingen är, inte vem den rör.";
    }
}
