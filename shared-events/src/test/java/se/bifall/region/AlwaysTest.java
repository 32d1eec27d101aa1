package se.bifall.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.bifall.codes.SupportType;

/** The rules of one day, as if they had always been. */
class AlwaysTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    private static final LocalDate START = LocalDate.of(2015, 1, 1);

    @Property
    void any_day_has_the_rules_of_the_one_day(
            @ForAll @IntRange(max = 6000) int chosen, @ForAll @IntRange(max = 6000) int asked) {
        LocalDate day = START.plusDays(chosen);
        LocalDate on = START.plusDays(asked);
        RegionProfile always = REGION.asIfAlways(day);

        for (SupportType type :
                REGION.supportTypes().stream().map(Support::code).distinct().toList()) {
            assertThat(always.support(type, on).map(AlwaysTest::content))
                    .isEqualTo(REGION.support(type, day).map(AlwaysTest::content));
        }
        assertThat(always.deMinimis(on).map(DeMinimis::ceiling))
                .isEqualTo(REGION.deMinimis(day).map(DeMinimis::ceiling));
        assertThat(always.machineAccounts(on)).isEqualTo(REGION.machineAccounts(day));
        assertThat(always.demandsRecordedCommunication(on)).isEqualTo(REGION.demandsRecordedCommunication(day));
    }

    @Test
    void a_ceiling_that_came_later_holds_for_what_was_before_it() {
        SupportType check = new SupportType("INNOVATIONSCHECK");
        LocalDate before = LocalDate.of(2024, 6, 1);
        LocalDate after = LocalDate.of(2026, 6, 1);

        assertThat(REGION.support(check, before).orElseThrow().ceiling().max()).isNull();
        assertThat(REGION.asIfAlways(after)
                        .support(check, before)
                        .orElseThrow()
                        .ceiling()
                        .max())
                .isNotNull();
    }

    @Test
    void what_has_ended_never_was() {
        SupportType check = new SupportType("INNOVATIONSCHECK");

        assertThat(REGION.asIfAlways(LocalDate.of(2022, 1, 1)).support(check, LocalDate.of(2024, 6, 1)))
                .isEmpty();
    }

    private static List<Object> content(Support support) {
        return List.of(
                support.label(),
                support.ordinance(),
                support.who(),
                support.where(),
                support.ceiling(),
                support.demands(),
                support.criteria());
    }
}
