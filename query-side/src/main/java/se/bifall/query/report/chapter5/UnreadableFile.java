package se.bifall.query.report.chapter5;

/** A file that can't be read as a chapter 5; the message is a Swedish sentence for the person who sent it. */
public final class UnreadableFile extends RuntimeException {
    public UnreadableFile(String sentence) {
        super(sentence);
    }
}
