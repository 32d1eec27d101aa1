package se.bifall.region.reading;

import java.util.Set;
import se.bifall.region.RegionProfile;

/** Something that must be true between the entries of a profile. */
interface ProfileCheck {
    /** The sections that it looks in; it is left out when one of them could not be read whole. */
    Set<String> reads();

    void look(RegionProfile profile, Findings findings);
}
