package se.bifall.region.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.bifall.events.Fields;
import se.bifall.region.RegionProfile;

/** Every check of a profile, in the order that the report is written when lines are equal. */
final class Checks {
    private static final List<ProfileCheck> OF_ITS_OWN = List.of(
            new SomethingWritten(),
            new PurposesNameFrames(),
            new AreasKnowTheirMunicipalities(),
            new NoMunicipalityInTwoAreas(),
            new SupportIsPossible(),
            new SupportReferences(),
            new DemandsHaveCriteria(),
            new ChecklistsAreForSomething(),
            new AdvancesArePossible(),
            new PayoutIsPossible(),
            new TimesArePossible(),
            new BoardIsNoMachine(),
            new DelegationIsPossible(),
            new GoalsArePossible(),
            new SampleIsThere());

    private Checks() {}

    static List<ProfileCheck> all() {
        List<ProfileCheck> checks = new ArrayList<>();
        Arrays.stream(Fields.of(RegionProfile.class))
                .filter(component -> component.getType() == List.class)
                .map(ValidityInOrder::new)
                .forEach(checks::add);
        checks.addAll(OF_ITS_OWN);
        return checks;
    }
}
