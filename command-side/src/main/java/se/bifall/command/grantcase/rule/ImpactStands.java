package se.bifall.command.grantcase.rule;

/** An impact is taken back only when it has been stated. */
public record ImpactStands(boolean stated, String impact) implements Rule {
    @Override
    public boolean holds() {
        return stated;
    }

    @Override
    public String field() {
        return "goal";
    }

    @Override
    public String sentence() {
        return "Påverkan ”" + impact + "” är inte angiven i ärendet.";
    }
}
