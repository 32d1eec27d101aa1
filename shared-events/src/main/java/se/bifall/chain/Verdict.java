package se.bifall.chain;

import se.bifall.codes.Words;

/** What a walk over the whole log came to. */
public sealed interface Verdict {
    /** A Swedish sentence. */
    String sentence(Rows rows);

    /** Of the log of events. */
    default String sentence() {
        return sentence(Rows.EVENTS);
    }

    default boolean isIntact() {
        return this instanceof Intact;
    }

    /** Every link holds, and every head that was shown is in the log. */
    record Intact(ChainHead head, int witnesses) implements Verdict {
        @Override
        public String sentence(Rows rows) {
            return rows.chain() + " är hel: " + rows.count(head.events()) + ", huvud "
                    + head.hash()
                    + (witnesses == 0
                            ? ". Inget tidigare huvud att jämföra med."
                            : ". Den stämmer med " + witnesses
                                    + (witnesses == 1 ? " tidigare huvud." : " tidigare huvuden."));
        }
    }

    /**
     * The first event that is not what it was.
     *
     * @param number its place in the log, from 1
     */
    record BrokenLink(long number, ChainedEvent event, Fault fault) implements Verdict {
        @Override
        public String sentence(Rows rows) {
            return rows.chain() + " är bruten vid " + rows.one() + " nr " + Words.number(number) + " (" + event.name()
                    + ", " + event.stream() + ", nr " + (event.sequence() + 1) + " i strömmen): " + fault.sentence();
        }
    }

    /** The log holds together but is not the one that the head was taken from. */
    record OtherThanWitnessed(ChainHead witnessed, ChainHead head) implements Verdict {
        @Override
        public String sentence(Rows rows) {
            return witnessed.events() > head.events()
                    ? rows.log() + " har " + rows.count(head.events()) + " men hade "
                            + Words.number(witnessed.events()) + " när huvudet skrevs upp: " + rows.many()
                            + " är borttagna, eller en äldre kopia är återställd."
                    : rows.log() + " är omskriven: " + rows.one() + " nr " + Words.number(witnessed.events())
                            + " är inte den som fanns när huvudet skrevs upp.";
        }
    }

    /** What is wrong with a link. */
    enum Fault {
        NOT_LINKED("den saknar kedjans fingeravtryck."),
        CONTENT("innehållet är inte det som skrevs, eller så saknas eller tillkom en händelse före i strömmen."),
        ORDER("den står inte efter den händelse den skrevs efter: någon händelse före är borttagen, inskjuten eller"
                + " flyttad."),
        SEQUENCE("numret i strömmen följer inte på det förra."),
        PLACE("platsen i loggen följer inte på den förra.");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
