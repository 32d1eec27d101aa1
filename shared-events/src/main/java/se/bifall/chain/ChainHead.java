package se.bifall.chain;

import java.util.HexFormat;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.Sha256;

/**
 * The end of the chain at some time: whoever has written it down can tell later whether the log still holds what it
 * held then.
 *
 * @param events how many events it covers; 0 before any
 * @param hash of the last of them
 */
public record ChainHead(long events, Sha256 hash) {
    public static final ChainHead EMPTY = of(0, HashChain.genesis());

    public static ChainHead of(long events, byte[] hash) {
        return new ChainHead(events, new Sha256(HexFormat.of().formatHex(hash)));
    }

    /**
     * Reads what {@link #toString()} writes, as {@code 7012:ab12…}.
     *
     * @throws InvalidValue with a Swedish sentence when it is something else
     */
    public static ChainHead parse(String text) {
        String trimmed = text.strip();
        if (!trimmed.matches("[0-9]{1,15}:[0-9a-f]{64}")) {
            throw new InvalidValue(
                    "GiltigtKedjehuvud", "ska vara antalet händelser, ett kolon och 64 tecken (siffror och a–f).");
        }
        int colon = trimmed.indexOf(':');
        return new ChainHead(Long.parseLong(trimmed.substring(0, colon)), new Sha256(trimmed.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return events + ":" + hash;
    }
}
