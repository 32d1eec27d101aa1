package se.bifall.command.grantcase.rule;

/** Only a document that is on the case, and not already marked as wrongly filed, can be marked so. */
public record DocumentStands(int document, boolean stands) implements Rule {
    @Override
    public boolean holds() {
        return stands;
    }

    @Override
    public String field() {
        return "document";
    }

    @Override
    public String sentence() {
        return "Handling " + document + " finns inte på ärendet eller är redan märkt som felinlagd.";
    }
}
