package se.bifall.region.reading;

import java.util.Objects;
import java.util.Set;
import se.bifall.codes.FrameId;
import se.bifall.codes.InvalidValue;
import se.bifall.region.RegionProfile;

/** A decision frame is named by its purpose and year, so the purpose's code fits in such a name. */
final class PurposesNameFrames implements ProfileCheck {
    private static final int ANY_YEAR = 2026;

    @Override
    public Set<String> reads() {
        return Set.of("purposes");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        for (int i = 0; i < profile.purposes().size(); i++) {
            try {
                FrameId.of(profile.purposes().get(i).code(), ANY_YEAR);
            } catch (InvalidValue e) {
                findings.add("purposes[" + (i + 1) + "].code", Objects.requireNonNull(e.getMessage()));
            }
        }
    }
}
