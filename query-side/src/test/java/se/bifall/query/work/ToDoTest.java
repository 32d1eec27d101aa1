package se.bifall.query.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.bifall.query.work.Cases.LIMITS;
import static se.bifall.query.work.Cases.after;
import static se.bifall.query.work.Cases.day;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Happened.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.bifall.codes.OfficerId;
import se.bifall.codes.OpinionStance;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.Role;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent.CasePutOnAgenda;
import se.bifall.events.GrantEvent.OpinionReceived;
import se.bifall.events.GrantEvent.OpinionRequested;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.SittingFacts;
import se.bifall.query.work.Deadline.Kind;
import se.bifall.query.work.Deadline.State;
import se.bifall.query.work.Errand.Group;
import se.bifall.testing.Altered;
import se.bifall.testing.Ask;

class ToDoTest {
    private static final Person CASEWORKER = new Person("handlaggare", Set.of(Role.HANDLAGGARE));
    private static final Person OTHER = new Person("anna", Set.of(Role.HANDLAGGARE));
    private static final Person DECIDER = new Person("beslutsfattare", Set.of(Role.BESLUTSFATTARE));
    private static final Person PAYER = new Person("ekonom", Set.of(Role.EKONOM));
    private static final Person READER = new Person("revisor", Set.of(Role.REVISOR));

    private static List<Errand> of(Person person, String today, CaseFacts... cases) {
        return ToDo.of(List.of(cases), List.of(), person, LIMITS, day(today)).errands();
    }

    private static CaseFacts running() {
        return after(applied(), registered(), assigned(), assessed(), proposed(), approved(anslag(100_000)));
    }

    @Test
    void a_caseworker_sees_the_next_step_of_each_own_case_and_of_no_other() {
        CaseFacts mine = after(applied(), registered(), assigned(), assessed());
        CaseFacts others = after(
                applied(),
                registered(),
                new se.bifall.events.GrantEvent.CaseworkerAssigned(se.bifall.testing.Ask.CASE, new OfficerId("anna")));

        assertThat(of(CASEWORKER, "2026-02-01", mine, others)).singleElement().satisfies(errand -> {
            assertThat(errand.command()).isEqualTo(ProposeDecision.class);
            assertThat(errand.group()).isEqualTo(Group.MINE);
            assertThat(errand.address()).isEqualTo("/arenden/arende-1/ProposeDecision");
        });
        assertThat(of(OTHER, "2026-02-01", mine, others))
                .extracting(Errand::command)
                .containsExactly(AssessCriterion.class);
    }

    @Test
    void who_is_asked_for_an_opinion_has_it_on_the_list_until_it_is_given() {
        OpinionRequested asked = opinion(new OfficerId("anna"));
        CaseFacts waiting = after(applied(), registered(), assigned(), assessed(), asked);
        CaseFacts given = after(
                applied(),
                registered(),
                assigned(),
                assessed(),
                asked,
                new OpinionReceived(
                        Ask.CASE,
                        1,
                        OpinionStance.SUPPORTS,
                        "Inget att invända",
                        day("2026-02-03"),
                        new OfficerId("anna")));

        assertThat(of(OTHER, "2026-02-01", waiting)).singleElement().satisfies(errand -> {
            assertThat(errand.group()).isEqualTo(Group.OPINION);
            assertThat(errand.address()).isEqualTo("/arenden/arende-1/GiveOpinion?opinion=1");
            assertThat(errand.due()).isEqualTo(new Deadline(Kind.OPINION, day("2026-02-10"), State.SOON));
        });
        assertThat(of(OTHER, "2026-02-11", waiting))
                .extracting(errand -> Objects.requireNonNull(errand.due()).state())
                .containsExactly(State.PASSED);
        assertThat(of(OTHER, "2026-02-01", given)).isEmpty();
    }

    @Test
    void an_opinion_that_has_not_come_is_told_to_the_caseworker_from_its_day() {
        CaseFacts waiting = after(applied(), registered(), assigned(), assessed(), opinion(null));

        assertThat(of(CASEWORKER, "2026-02-09", waiting))
                .extracting(Errand::group)
                .containsExactly(Group.MINE);
        assertThat(of(CASEWORKER, "2026-02-10", waiting))
                .extracting(Errand::group)
                .containsExactlyInAnyOrder(Group.MINE, Group.OPINION_AWAITED);
    }

    @Test
    void the_secretary_is_told_of_minutes_until_they_are_adjusted() {
        SittingFacts held = sitting(null);
        Person secretary = new Person("namndsekreterare", Set.of(Role.NAMNDSEKRETERARE));

        assertThat(sittings(secretary, "2026-02-09", held)).isEmpty();
        assertThat(sittings(secretary, "2026-02-10", held)).singleElement().satisfies(errand -> {
            assertThat(errand.what()).isEqualTo(SittingErrand.What.ADJUST);
            assertThat(errand.due().day()).isEqualTo(day("2026-02-24"));
        });
        assertThat(sittings(secretary, "2026-02-24", held))
                .extracting(errand -> Objects.requireNonNull(errand.due()).state())
                .containsExactly(State.SOON);
        assertThat(sittings(secretary, "2026-02-25", held))
                .extracting(errand -> Objects.requireNonNull(errand.due()).state())
                .containsExactly(State.PASSED);
        assertThat(sittings(secretary, "2026-02-25", sitting(day("2026-02-20"))))
                .isEmpty();
        assertThat(sittings(CASEWORKER, "2026-02-25", held)).isEmpty();
    }

    @Test
    void the_secretary_is_told_of_cases_on_the_agenda_before_and_after_the_sitting() {
        CaseFacts onAgenda = after(
                applied(),
                registered(),
                assigned(),
                assessed(),
                proposed(),
                new CasePutOnAgenda(Ask.CASE, day("2026-02-10")));
        Person secretary = new Person("namndsekreterare", Set.of(Role.NAMNDSEKRETERARE));

        assertThat(sittings(secretary, "2026-01-26", sitting(null), onAgenda)).isEmpty();
        assertThat(sittings(secretary, "2026-01-27", sitting(null), onAgenda))
                .extracting(SittingErrand::what, SittingErrand::cases, SittingErrand::address)
                .containsExactly(tuple(SittingErrand.What.PREPARE, 1L, "/namnd/2026-02-10/underlag"));
        assertThat(sittings(secretary, "2026-02-10", sitting(null), onAgenda))
                .extracting(SittingErrand::what)
                .containsExactlyInAnyOrder(SittingErrand.What.RECORD, SittingErrand.What.ADJUST);
    }

    private static List<SittingErrand> sittings(Person person, String today, SittingFacts sitting, CaseFacts... cases) {
        return ToDo.of(List.of(cases), List.of(sitting), person, LIMITS, day(today))
                .sittings();
    }

    private static SittingFacts sitting(@Nullable LocalDate adjustedOn) {
        return new SittingFacts(day("2026-02-10"), true, new TreeMap<>(), adjustedOn, null, 1);
    }

    private static OpinionRequested opinion(@Nullable OfficerId officer) {
        return new OpinionRequested(
                Ask.CASE,
                1,
                "Kommunens näringslivsenhet",
                officer,
                "Är behovet störst här?",
                day("2026-01-20"),
                day("2026-02-10"));
    }

    @Test
    void cases_that_nobody_has_are_counted_for_those_who_may_assign() {
        List<CaseFacts> cases = List.of(after(applied()), running(), after(applied(), withdrawn()));

        assertThat(ToDo.of(cases, List.of(), CASEWORKER, LIMITS, day("2026-02-01"))
                        .unassigned())
                .isEqualTo(1);
        assertThat(ToDo.of(cases, List.of(), DECIDER, LIMITS, day("2026-02-01")).unassigned())
                .isEqualTo(1);
        assertThat(ToDo.of(cases, List.of(), PAYER, LIMITS, day("2026-02-01")).unassigned())
                .isZero();
    }

    @Test
    void a_decider_gets_the_form_of_what_was_proposed() {
        CaseFacts rejection = after(applied(), Altered.with(proposed(), "outcome", ProposedOutcome.REJECT));

        assertThat(of(DECIDER, "2026-02-03", after(applied(), proposed())))
                .extracting(Errand::command)
                .containsExactly(ApproveGrant.class);
        assertThat(of(DECIDER, "2026-02-03", rejection))
                .extracting(Errand::command)
                .containsExactly(RejectGrant.class);
        assertThat(of(CASEWORKER, "2026-02-03", rejection)).isEmpty();
    }

    @Test
    void nobody_is_asked_to_decide_on_an_own_proposal() {
        Person both = new Person("handlaggare", Set.of(Role.HANDLAGGARE, Role.BESLUTSFATTARE));

        assertThat(of(both, "2026-02-03", after(applied(), proposed()))).isEmpty();
    }

    @Test
    void a_claim_waits_for_the_decider_and_then_its_payment_for_the_economist() {
        CaseFacts claimed = Cases.after(List.of(applied(), approved(anslag(100_000)), claimed(1, 50_000)));
        CaseFacts decided =
                after(applied(), approved(anslag(100_000)), claimed(1, 50_000), paymentDecided(1, 1, anslag(25_000)));

        assertThat(of(DECIDER, "2026-06-12", claimed)).singleElement().satisfies(errand -> assertThat(errand.address())
                .isEqualTo("/arenden/arende-1/DecidePayment?claim=1"));
        assertThat(of(PAYER, "2026-06-12", claimed)).isEmpty();
        assertThat(of(DECIDER, "2026-06-22", decided)).isEmpty();
        assertThat(of(PAYER, "2026-06-22", decided)).singleElement().satisfies(errand -> assertThat(errand.address())
                .isEqualTo("/arenden/arende-1/RecordPayment?payment=1"));
    }

    @Test
    void the_party_is_to_be_told_when_six_months_draw_near_and_only_once() {
        CaseFacts slow = after(applied(), registered(), assigned());
        CaseFacts told = after(applied(), registered(), assigned(), delayNotified());

        assertThat(of(CASEWORKER, "2026-06-30", slow))
                .extracting(Errand::command)
                .containsExactly(AssessCriterion.class);
        assertThat(of(CASEWORKER, "2026-07-01", slow))
                .extracting(Errand::command)
                .containsExactly(AssessCriterion.class, NotifyDelay.class);
        assertThat(of(CASEWORKER, "2026-07-01", told))
                .extracting(Errand::command)
                .containsExactly(AssessCriterion.class);
    }

    @Test
    void a_measure_that_has_ended_waits_for_its_report_and_one_that_has_not_waits_for_nothing() {
        assertThat(of(CASEWORKER, "2026-10-30", running())).isEmpty();
        assertThat(of(CASEWORKER, "2026-10-31", running())).singleElement().satisfies(errand -> {
            assertThat(errand.command()).isEqualTo(SubmitFinalReport.class);
            assertThat(errand.due()).isEqualTo(new Deadline(Kind.FINAL_REPORT, day("2026-12-30"), State.LATER));
        });
    }

    @Test
    void a_final_report_is_reviewed_and_then_unspent_money_returned_before_the_case_is_closed() {
        CaseFacts reported = after(applied(), assigned(), approved(anslag(100_000)), finalReported());
        CaseFacts accepted = after(applied(), assigned(), approved(anslag(100_000)), finalReported(), finalAccepted());
        CaseFacts empty = after(
                applied(),
                assigned(),
                approved(anslag(100_000)),
                finalReported(),
                finalAccepted(),
                reduced(anslag(100_000), day("2026-09-21")));

        assertThat(of(CASEWORKER, "2026-09-22", reported))
                .extracting(Errand::command)
                .containsExactly(AcceptFinalReport.class);
        assertThat(of(CASEWORKER, "2026-09-22", accepted)).isEmpty();
        assertThat(of(CASEWORKER, "2026-09-22", empty))
                .extracting(Errand::command)
                .containsExactly(CloseProject.class);
    }

    @Test
    void what_is_overdue_comes_first_and_what_has_no_day_last() {
        CaseFacts old = after(inCase("gammalt", applied(), registered(), assigned()));
        CaseFacts waiting = after(inCase("vantar", applied(), registered(), assigned(), completionRequested()));
        CaseFacts report = after(inCase("rapport", applied(), assigned(), approved(anslag(1)), finalReported()));

        assertThat(of(CASEWORKER, "2026-03-01", report, old, waiting))
                .extracting(errand -> errand.facts().caseId().value())
                .containsExactly("vantar", "gammalt", "rapport");
        assertThat(of(CASEWORKER, "2026-03-01", report, old, waiting))
                .extracting(errand -> When.of(errand, day("2026-03-01")))
                .containsExactly(When.PASSED, When.LATER, When.NO_DAY);
    }

    @Test
    void who_only_reads_has_nothing_to_do() {
        assertThat(of(READER, "2026-12-01", running(), after(applied(), proposed())))
                .isEmpty();
    }
}
