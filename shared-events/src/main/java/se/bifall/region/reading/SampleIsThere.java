package se.bifall.region.reading;

import java.util.Set;
import se.bifall.region.RegionProfile;
import se.bifall.region.Sample;

/** Only what ships with Bifall can be named as a sample. */
final class SampleIsThere implements ProfileCheck {
    @Override
    public Set<String> reads() {
        return Set.of("sample");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        Sample sample = profile.sample();
        if (sample != null && !sample.portfolio().matches("[a-z0-9-]+")) {
            findings.add(
                    "sample.portfolio", "ska vara namnet på en mapp som följer med Bifall; lämna annars bort sample.");
        }
    }
}
