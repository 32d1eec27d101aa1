package se.bifall.query.projection;

/**
 * A stream set aside because an event of its can't be read or can't come where it stands. Its figures are left out,
 * and said to be, until a version that can read the event rebuilds.
 *
 * @param stream case or frame
 * @param position of the first event that could not be folded
 * @param reason in Swedish
 */
public record DeadLetter(String stream, long position, String name, String reason) {}
