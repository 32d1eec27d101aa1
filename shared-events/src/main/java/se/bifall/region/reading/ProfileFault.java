package se.bifall.region.reading;

/**
 * One mistake in a profile.
 *
 * @param line counted from 1
 * @param path as {@code supportTypes[3].ceiling.max}, counted from 1; empty for the file as a whole
 * @param reason a Swedish sentence that begins after the path
 */
public record ProfileFault(int line, String path, String reason) {
    @Override
    public String toString() {
        return "rad " + line + ": " + (path.isEmpty() ? "" : path + " ") + reason;
    }
}
