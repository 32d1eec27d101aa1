package se.bifall.command.grantcase.rule;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.FlagKind;
import se.bifall.codes.SecrecyProvision;

/** A mark of secrecy names the provision it rests on (offentlighets- och sekretesslagen 5 kap. 5 §), no other flag does. */
public record SecrecyNamesItsProvision(
        FlagKind flag, @Nullable SecrecyProvision provision) implements Rule {
    @Override
    public boolean holds() {
        return (flag == FlagKind.SECRECY) == (provision != null);
    }

    @Override
    public String field() {
        return "provision";
    }

    @Override
    public String sentence() {
        return provision == null
                ? "En sekretessmarkering ska ange tillämplig bestämmelse i offentlighets- och sekretesslagen."
                : "Bestämmelsen " + provision + " anges bara vid sekretess.";
    }
}
