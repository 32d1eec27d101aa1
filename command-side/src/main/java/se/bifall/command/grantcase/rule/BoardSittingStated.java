package se.bifall.command.grantcase.rule;

import se.bifall.codes.Decision;
import se.bifall.region.Board;

/** A decision of the nämnd carries its sitting and paragraph; a delegated one does not. */
public record BoardSittingStated(Decision decision, Board board) implements Rule {
    @Override
    public boolean holds() {
        return isBoards() ? stated() : decision.sittingOn() == null && decision.sittingParagraph() == null;
    }

    @Override
    public String field() {
        return "decision.sittingParagraph";
    }

    @Override
    public String sentence() {
        return isBoards()
                ? "Nämndens beslut ska ange sammanträdets datum (samma dag som beslutet) och paragraf, till exempel § 45."
                : "Sammanträde och paragraf anges bara när nämnden (" + board.code() + ") beslutar.";
    }

    private boolean isBoards() {
        return decision.decidedBy().equals(board.code());
    }

    private boolean stated() {
        String paragraph = decision.sittingParagraph();
        return decision.decidedOn().equals(decision.sittingOn())
                && paragraph != null
                && paragraph.matches("§ ?[0-9]{1,4}");
    }
}
