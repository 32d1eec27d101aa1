package se.bifall.query.opendata;

import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.bifall.query.projection.Standing;
import se.bifall.region.RegionProfile;

/** Every approved grant, by the day of its decision. */
@Component
@OpenDataOn
final class PublicGrants {
    private final PublicIds ids;
    private final RegionProfile region;

    PublicGrants(PublicIds ids, RegionProfile region) {
        this.ids = ids;
        this.region = region;
    }

    Stream<PublicGrant> in(Standing standing) {
        return standing.cases().stream()
                .flatMap(facts -> PublicGrant.of(facts, ids, region).stream())
                .sorted(Comparator.comparing(PublicGrant::awardedOn).thenComparing(PublicGrant::id));
    }
}
