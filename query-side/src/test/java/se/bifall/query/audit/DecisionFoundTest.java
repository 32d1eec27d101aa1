package se.bifall.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.anslag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.events.GrantEvent.PaymentDecided;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFold;
import se.bifall.query.casefile.Folded;
import se.bifall.region.RegionProfile;
import se.bifall.testing.Ask;
import se.bifall.testing.Happened;

/** What an auditor looks for in decisions, at the boundaries. */
class DecisionFoundTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    private static final OfficerId OTHER = new OfficerId("enhetschef");

    @ParameterizedTest
    @CsvSource({"2026-07-15, 0", "2026-07-16, 1", "2026-07-17, 2"})
    void an_application_of_15_january_is_late_from_16_july(LocalDate decidedOn, long late) {
        assertThat(only(Happened.approved(anslag(100_000), decidedOn)).daysLate())
                .isEqualTo(late);
    }

    @Test
    void a_claim_is_late_after_the_handling_time_of_the_region() {
        LocalDate last = Ask.CLAIMED.plusDays(
                REGION.handlingTime(Ask.CLAIMED).orElseThrow().claimDays());

        assertThat(payment(last).daysLate()).isZero();
        assertThat(payment(last.plusDays(3)).daysLate()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "29, 0", "30, 1", "900, 1"})
    void a_decision_that_came_into_the_log_a_month_after_it_was_taken_is_among_the_late(long days, int found) {
        GrantApproved approved = Happened.approved(anslag(100_000));
        Instant recorded =
                approved.decision().decidedOn().plusDays(days).atTime(12, 0).toInstant(ZoneOffset.UTC);
        CaseFacts before = CaseFold.after(null, Happened.applied(), 1, recorded);
        CaseFacts facts = CaseFold.after(before, approved, 2, recorded);

        assertThat(DecisionFound.of(facts, REGION).findFirst().orElseThrow().daysUnrecorded())
                .isEqualTo(days);
        assertThat(asked(Map.of("fraga", "sent"), facts)).hasSize(found);
        assertThat(asked(Map.of("fraga", "sent", "dagar", "29"), facts)).hasSize(days >= 29 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"269999, 89", "270000, 90", "300000, 100"})
    void the_share_of_the_limit_is_rounded_down(long granted, long percent) {
        GrantApproved approved = with(Happened.approved(anslag(granted)), "decision.decidedBy", OTHER);
        DecisionFound found = only(approved);

        assertThat(found.limit()).isEqualTo(Kronor.of(300_000));
        assertThat(found.percentOfLimit()).contains(percent);
        assertThat(asked(Map.of("fraga", "grans"), found.facts())).hasSize(percent >= 90 ? 1 : 0);
    }

    @Test
    void alone_is_on_delegation_without_other_participants() {
        GrantApproved approved = Happened.approved(anslag(100_000));

        assertThat(only(approved).isAlone()).isTrue();
        assertThat(only(with(approved, "decision.participants", List.of(OTHER))).isAlone())
                .isFalse();
        assertThat(only(with(approved, "decision.sittingOn", Ask.DECIDED)).isAlone())
                .isFalse();
    }

    @Test
    void a_case_is_theirs_who_propose_prepare_or_decide_it() {
        CaseFacts facts = Folded.facts(Happened.applied(), Happened.proposed(), Happened.approved(anslag(100_000)));
        Watched watched = new Watched(Set.of(Role.REVISOR), true, false);

        assertThat(watched.isKept("handlaggare", Set.of(Role.HANDLAGGARE), facts))
                .isFalse();
        assertThat(watched.isKept("BESLUTSFATTARE", Set.of(Role.BESLUTSFATTARE), facts))
                .isFalse();
        assertThat(watched.isKept("ekonom", Set.of(Role.EKONOM), facts)).isTrue();
        assertThat(watched.isKept("handlaggare", Set.of(Role.REVISOR), facts)).isTrue();
        assertThat(new Watched(null, false, false).isKept("ekonom", Set.of(Role.EKONOM), facts))
                .isFalse();
    }

    @Test
    void a_case_with_a_natural_person_is_watched_where_the_region_wants_it() {
        CaseFacts facts = Folded.facts(Happened.applied(), Happened.contactNamed());

        assertThat(new Watched(null, false, true).isKept("handlaggare", Set.of(Role.HANDLAGGARE), facts))
                .isTrue();
        assertThat(new Watched(null, false, true)
                        .isKept("handlaggare", Set.of(Role.HANDLAGGARE), Folded.facts(Happened.applied())))
                .isFalse();
    }

    private static DecisionFound only(GrantApproved approved) {
        CaseFacts facts = Folded.facts(Happened.applied(), approved);
        return DecisionFound.of(facts, REGION).findFirst().orElseThrow();
    }

    private static DecisionFound payment(LocalDate decidedOn) {
        PaymentDecided decided = with(Happened.paymentDecided(1, 1, anslag(50_000)), "decision.decidedOn", decidedOn);
        CaseFacts facts = Folded.facts(
                Happened.applied(),
                Happened.approved(anslag(100_000)),
                with(Happened.claimed(1, 100_000), "receivedOn", Ask.CLAIMED),
                decided);
        return DecisionFound.of(facts, REGION).skip(1).findFirst().orElseThrow();
    }

    private static List<DecisionFound> asked(Map<String, String> parameters, CaseFacts facts) {
        List<String> faults = new ArrayList<>();
        DecisionQuestion question = DecisionQuestion.of(parameters, faults);
        assertThat(faults).isEmpty();
        return question.among(List.of(facts), REGION);
    }
}
