package se.bifall.command.grantcase.rule;

import java.util.Set;
import se.bifall.codes.OfficerId;

/** Who recorded a decision of the nämnd on the case does not pay from it (kommunallagen 6 kap. 6 §, intern kontroll). */
public record RecorderDoesNotPay(OfficerId payer, Set<OfficerId> recorders) implements Rule {
    @Override
    public boolean holds() {
        return !recorders.contains(payer);
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Du har fört in nämndens beslut i ärendet och får inte också betala ut. En annan ekonom måste göra det.";
    }
}
