package se.bifall.command.grantcase.rule;

/** A decision has a motivering that says something (förvaltningslagen 32 §): at least two words and fifteen letters. */
public record ReasonsStated(String motivering) implements Rule {
    private static final int LEAST = 15;

    @Override
    public boolean holds() {
        return motivering.strip().contains(" ") && letters() >= LEAST;
    }

    @Override
    public String field() {
        return "decision.motivering";
    }

    @Override
    public String sentence() {
        return "Motiveringen ska ange de avgörande skälen i ord: minst två ord och " + LEAST + " bokstäver, nu "
                + letters() + " (förvaltningslagen 32 §).";
    }

    private long letters() {
        return motivering.codePoints().filter(Character::isLetter).count();
    }
}
