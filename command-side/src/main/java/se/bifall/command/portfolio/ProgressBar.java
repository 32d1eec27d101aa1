package se.bifall.command.portfolio;

import java.io.PrintStream;

/** One line on the terminal that fills up. */
final class ProgressBar {
    private static final int WIDTH = 40;
    private final PrintStream out;
    private final String what;
    private int shown = -1;

    ProgressBar(PrintStream out, String what) {
        this.out = out;
        this.what = what;
    }

    void show(int done, int total) {
        int percent = total == 0 ? 100 : (int) (100L * done / total);
        if (percent != shown) {
            shown = percent;
            int filled = WIDTH * percent / 100;
            out.print("\r" + what + " [" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + percent + " %");
            out.flush();
        }
        if (done == total) {
            out.println();
        }
    }
}
