package se.bifall.query.analysis;

/** Elimination among rows of whole numbers modulo a prime: exact, where fractions would be rounded. */
final class PrimeRows {
    /** Large enough that no determinant of the small 0/1 systems met here is a multiple of it by chance. */
    private static final long PRIME = 2_147_483_647L;

    private PrimeRows() {}

    /** Makes the pivot of a row 1; it is something else than 0. */
    static void scale(long[] row, int pivot) {
        long factor = inverse(row[pivot]);
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] * factor % PRIME;
        }
    }

    /** Takes so much of {@code scaled}, whose pivot is 1, from a row that nothing is left in the pivot's place. */
    static void clear(long[] row, long[] scaled, int pivot) {
        long times = row[pivot];
        if (times != 0) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.floorMod(row[i] - times * scaled[i] % PRIME, PRIME);
            }
        }
    }

    /** By Fermat: the number to the power of the prime less two. */
    private static long inverse(long number) {
        long result = 1;
        long base = number;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = result * base % PRIME;
            }
            base = base * base % PRIME;
        }
        return result;
    }
}
