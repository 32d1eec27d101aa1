package se.bifall.chain;

import java.util.Collection;
import java.util.List;
import se.bifall.codes.Words;

/** What a chain is over, in the words of its verdicts and in the heads that are written down. */
public enum Rows {
    EVENTS("Kedjan", "Loggen", "händelse", "händelser", ""),
    READS("Läsningarnas kedja", "Läsningarnas logg", "läsning", "läsningar", "lasningar ");

    private final String chain;
    private final String log;
    private final String one;
    private final String many;
    private final String mark;

    Rows(String chain, String log, String one, String many, String mark) {
        this.chain = chain;
        this.log = log;
        this.one = one;
        this.many = many;
        this.mark = mark;
    }

    String chain() {
        return chain;
    }

    String log() {
        return log;
    }

    String one() {
        return one;
    }

    String many() {
        return many;
    }

    String count(long number) {
        return Words.number(number) + " " + (number == 1 ? one : many);
    }

    /** A head as it is written down: {@code 7012:ab12…}, and before that of the reads a word. */
    public String written(ChainHead head) {
        return mark + head;
    }

    /**
     * Those that are of such a chain.
     *
     * @throws se.bifall.codes.InvalidValue when one of them is no head
     */
    public List<ChainHead> heads(Collection<String> written) {
        return written.stream().filter(this::wrote).map(this::parse).toList();
    }

    /** What somebody has written down of a chain of these. */
    boolean wrote(String line) {
        return this == EVENTS ? !READS.wrote(line) : line.strip().startsWith(mark);
    }

    /** @throws se.bifall.codes.InvalidValue when it is no head */
    ChainHead parse(String line) {
        return ChainHead.parse(line.strip().substring(mark.length()));
    }
}
