package se.bifall.command.grantcase.rule;

import se.bifall.codes.Decision;

/** A decision of the nämnd carries its sitting and paragraph; a delegated one does not. */
public record BoardSittingStated(Decision decision) implements Rule {
    @Override
    public boolean holds() {
        return decision.decidedBy().isBoard()
                ? stated()
                : decision.sittingOn() == null && decision.sittingParagraph() == null;
    }

    @Override
    public String field() {
        return "decision.sittingParagraph";
    }

    @Override
    public String sentence() {
        return decision.decidedBy().isBoard()
                ? "Nämndens beslut ska ange sammanträdets datum (samma dag som beslutet) och paragraf, till exempel § 45."
                : "Sammanträde och paragraf anges bara när nämnden (RUN) beslutar.";
    }

    private boolean stated() {
        String paragraph = decision.sittingParagraph();
        return decision.decidedOn().equals(decision.sittingOn())
                && paragraph != null
                && paragraph.matches("§ ?[0-9]{1,4}");
    }
}
