package se.bifall.query.report;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.CaseId;
import se.bifall.codes.FrameId;
import se.bifall.events.FrameEvent;
import se.bifall.events.FrameEvent.DecisionFrameIncreased;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.events.FrameEvent.FundsCommitted;
import se.bifall.events.FrameEvent.FundsReleased;
import se.bifall.query.analysis.FigureId;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.projection.Standing;

/** The figures of one decision frame, kronor of anslag 1:1, and what each event adds to them. */
public enum FrameFigures {
    RAM("ram"),
    BEVILJAT("beviljat brutto"),
    ATERFORT("återfört"),
    KVAR("kvar");

    /** The report of frames, as in the address. */
    public static final String SLUG = "ram";

    private final String label;

    FrameFigures(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** In the report, the same in every year. */
    String nameOf(FrameId frame) {
        return "RAM." + frame + "." + this;
    }

    /** The name that answers <i>Varför?</i> of this figure of a frame that is set. */
    public FigureId id(FrameId frame, int year, Standing standing) {
        return CountedFigure.id(SLUG, year, nameOf(frame), standing.known());
    }

    /** What is paid of the frame's purpose; the same as the figure of the analysis. */
    public static FigureId paid(FrameId frame, int year, Standing standing) {
        return CountedFigure.id(SLUG, year, "RAM." + frame + ".UTBETALT", standing.known());
    }

    long of(FrameFacts frame) {
        return switch (this) {
            case RAM -> frame.amount().amount();
            case BEVILJAT -> frame.committed().amount();
            case ATERFORT -> frame.released().amount();
            case KVAR -> frame.left();
        };
    }

    /** What one event adds; 0 for what is not of this figure. */
    long of(FrameEvent event) {
        return switch (event) {
            case DecisionFrameSet e -> this == RAM || this == KVAR ? e.amount().amount() : 0;
            case DecisionFrameIncreased e -> this == RAM || this == KVAR ? e.by().amount() : 0;
            case FundsCommitted e ->
                this == BEVILJAT
                        ? e.amount().amount()
                        : this == KVAR ? -e.amount().amount() : 0;
            case FundsReleased e
            when e.isCorrection() ->
                this == BEVILJAT
                        ? -e.amount().amount()
                        : this == KVAR ? e.amount().amount() : 0;
            case FundsReleased e ->
                this == ATERFORT || this == KVAR ? e.amount().amount() : 0;
        };
    }

    /** The case whose decision booked it; null for a decision on the frame itself. */
    static @Nullable CaseId caseOf(FrameEvent event) {
        return switch (event) {
            case FundsCommitted e -> e.caseId();
            case FundsReleased e -> e.caseId();
            case DecisionFrameSet e -> null;
            case DecisionFrameIncreased e -> null;
        };
    }
}
