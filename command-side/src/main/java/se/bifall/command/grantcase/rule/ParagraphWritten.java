package se.bifall.command.grantcase.rule;

/** A paragraph of the minutes is written as one. */
public record ParagraphWritten(String paragraph) implements Rule {
    @Override
    public boolean holds() {
        return paragraph.matches("§ ?[0-9]{1,4}");
    }

    @Override
    public String field() {
        return "sittingParagraph";
    }

    @Override
    public String sentence() {
        return "Paragrafen skrivs som i protokollet, till exempel § 45.";
    }
}
