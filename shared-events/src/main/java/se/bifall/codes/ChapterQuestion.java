package se.bifall.codes;

/** The questions of chapter 5, anslag 1:1, in the yearly resultatredovisning (SFS 2024:99), each with a text of its own. */
public enum ChapterQuestion {
    RUS("5.1a"),
    ERUF("5.1b"),
    INTERREG("5.1c"),
    PROJECTS("5.2i"),
    COMPANY_SUPPORT("5.2ii"),
    COMMERCIAL_SERVICE("5.2iii"),
    TERRITORIAL("5.3");

    private final String number;

    ChapterQuestion(String number) {
        this.number = number;
    }

    /** As the template numbers it: {@code 5.1a}. */
    public String number() {
        return number;
    }

    /** True where the template asks for Ja or Nej, and for an explanation of either. */
    public boolean isYesOrNo() {
        return this == RUS || this == ERUF || this == INTERREG;
    }

    /** True for the three kinds of grants that 5.2 asks about one by one. */
    public boolean isOfAGrantKind() {
        return this == PROJECTS || this == COMPANY_SUPPORT || this == COMMERCIAL_SERVICE;
    }
}
