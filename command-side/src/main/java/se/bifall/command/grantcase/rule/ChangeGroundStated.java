package se.bifall.command.grantcase.rule;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.ChangeGround;

/** A decision in the party's favour is changed to its disadvantage only on a ground that the law allows (förvaltningslagen 37 §). */
public record ChangeGroundStated(
        boolean toDisadvantage, @Nullable ChangeGround ground) implements Rule {
    @Override
    public boolean holds() {
        return !toDisadvantage || (ground != null && ground.allowsDisadvantage());
    }

    @Override
    public String field() {
        return "ground";
    }

    @Override
    public String sentence() {
        return "Beslutet ändras till nackdel för stödmottagaren. Ange grunden: förbehåll i beslutet eller i föreskrift, tvingande"
                + " säkerhetsskäl, vilseledande uppgifter eller partens egen begäran (förvaltningslagen 37 §).";
    }
}
