package se.bifall.command.grantcase.rule;

/** A document's title fits on one line of a list: at most {@value #LONGEST} characters and no line break. */
public record TitleOnOneLine(String field, String title) implements Rule {
    static final int LONGEST = 200;

    @Override
    public boolean holds() {
        return title.length() <= LONGEST && title.codePoints().noneMatch(Character::isISOControl);
    }

    @Override
    public String sentence() {
        return "Handlingens rubrik ska vara en rad på högst " + LONGEST + " tecken; den har nu " + title.length() + ".";
    }
}
