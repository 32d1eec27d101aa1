package se.bifall.command.grantcase.rule;

import se.bifall.codes.DocumentFormat;
import se.bifall.codes.Sha256;

/** A document is filed only when its content is durable already, so that no event speaks of what never was. */
public record ContentIsStored(Sha256 sha256, long bytes, DocumentFormat format, boolean stored) implements Rule {
    @Override
    public boolean holds() {
        return stored;
    }

    @Override
    public String field() {
        return "sha256";
    }

    @Override
    public String sentence() {
        return "Det finns inget lagrat innehåll i formatet " + format + " med " + bytes + " byte och summan "
                + sha256.shortened() + "…. Ladda upp filen på ärendet i stället.";
    }
}
