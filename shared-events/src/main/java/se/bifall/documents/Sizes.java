package se.bifall.documents;

import java.util.Locale;
import se.bifall.codes.Words;

/** Sizes of files for people. */
public final class Sizes {
    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    private Sizes() {}

    /** As {@code 812 byte}, {@code 12 kB} or {@code 1,4 MB}, with no-break spaces; 1 kB is 1 000 byte. */
    public static String of(long bytes) {
        if (bytes < KILO) {
            return bytes + "\u00a0byte";
        }
        if (bytes < MEGA) {
            return Math.round((double) bytes / KILO) + "\u00a0kB";
        }
        double mega = (double) bytes / MEGA;
        String number = mega >= 100 || bytes % MEGA == 0
                ? Words.number(Math.round(mega))
                : String.format(Locale.ROOT, "%.1f", mega).replace('.', ',');
        return number + "\u00a0MB";
    }
}
