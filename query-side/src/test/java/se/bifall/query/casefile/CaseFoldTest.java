package se.bifall.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.bifall.codes.FundingSource.ANSLAG_1_1;
import static se.bifall.codes.FundingSource.EU_RAMPROJEKT;
import static se.bifall.query.casefile.Folded.facts;
import static se.bifall.query.casefile.Folded.picture;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.*;
import static se.bifall.testing.Happened.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.codes.CaseId;
import se.bifall.codes.ChecklistOutcome;
import se.bifall.codes.CostSplit;
import se.bifall.codes.FlagKind;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.ImpactSign;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.PaymentRef;
import se.bifall.codes.Phase;
import se.bifall.codes.RusPriority;
import se.bifall.codes.Undertaking;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.events.Json;
import se.bifall.query.casefile.CaseFacts.ClaimState;
import se.bifall.testing.AnyLife;
import se.bifall.testing.Examples;
import se.bifall.testing.Life;

class CaseFoldTest {
    private static final Set<Measure> MONEY = EnumSet.of(
            Measure.APPLIED,
            Measure.DECISION,
            Measure.GRANTED,
            Measure.REDUCED,
            Measure.PAID,
            Measure.RECOVERED,
            Measure.REPAID);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 20);

    @Test
    void an_application_is_known_and_posted_on_the_day_it_came_in() {
        CaseFacts facts = facts(applied());

        assertThat(facts.phase()).isEqualTo(Phase.APPLIED);
        assertThat(facts.version()).isEqualTo(1);
        assertThat(facts.applicant()).isEqualTo(applied().applicant());
        assertThat(facts.investmentArea()).isEqualTo(new InvestmentArea("1"));
        assertThat(money(facts)).containsExactly(new Posting(Measure.APPLIED, RECEIVED, null, 100_000, 0));
        assertThat(facts.decision()).isNull();
        assertThat(facts.principalSource()).isNull();
    }

    @Test
    void an_approval_is_one_decision_and_its_money_from_each_source() {
        CaseFacts facts = facts(applied(), approved(anslagAndEu(30_000, 70_000)));

        assertThat(money(facts))
                .containsExactly(
                        new Posting(Measure.APPLIED, RECEIVED, null, 100_000, 0),
                        new Posting(Measure.DECISION, DECIDED, EU_RAMPROJEKT, 1, 0),
                        new Posting(Measure.GRANTED, DECIDED, ANSLAG_1_1, 30_000, 0),
                        new Posting(Measure.GRANTED, DECIDED, EU_RAMPROJEKT, 70_000, 0));
        assertThat(facts.granted()).isEqualTo(anslagAndEu(30_000, 70_000)).isEqualTo(facts.net());
        assertThat(facts.left()).isEqualTo(Kronor.of(100_000));
    }

    @Test
    void a_flag_stands_until_it_is_removed() {
        CaseFlagged flagged = with(Examples.whole(CaseFlagged.class), "flag", FlagKind.URGENT);
        FlagRemoved removed = with(Examples.whole(FlagRemoved.class), "flag", FlagKind.URGENT);

        assertThat(facts(applied(), flagged).flags()).containsExactly(FlagKind.URGENT);
        assertThat(facts(applied(), flagged, removed).flags()).isEmpty();
    }

    @Test
    void a_case_needs_a_new_caseworker_while_the_assigned_one_is_javig() {
        ConflictOfInterestDeclared declared = with(
                Examples.whole(ConflictOfInterestDeclared.class),
                "person",
                new OfficerId(HANDLAGGARE.value().toUpperCase(java.util.Locale.ROOT)));
        ConflictOfInterestLifted lifted = with(Examples.whole(ConflictOfInterestLifted.class), "person", HANDLAGGARE);

        assertThat(facts(applied(), assigned()).needsNewCaseworker()).isFalse();
        assertThat(facts(applied(), assigned(), declared).needsNewCaseworker()).isTrue();
        assertThat(facts(applied(), assigned(), declared, lifted).needsNewCaseworker())
                .isFalse();
    }

    @Test
    void the_last_word_on_an_aspect_an_item_and_a_plan_is_the_one_that_holds() {
        AspectAssessed aspect = Examples.whole(AspectAssessed.class);
        ChecklistItemSettled item = Examples.whole(ChecklistItemSettled.class);
        IndicatorPlanned plan = Examples.whole(IndicatorPlanned.class);

        Casework casework = facts(
                        applied(),
                        aspect,
                        with(aspect, "usedIn", Set.of()),
                        with(item, "settled", ChecklistOutcome.DONE),
                        with(item, "settled", ChecklistOutcome.NOT_APPLICABLE),
                        plan,
                        with(plan, "target", 7))
                .casework();

        assertThat(casework.usedIn(aspect.aspect())).isEmpty();
        assertThat(casework.settled(item.item())).isEqualTo(ChecklistOutcome.NOT_APPLICABLE);
        assertThat(casework.plans()).extracting(Casework.Plan::target).containsExactly(7);
    }

    @Test
    void impacts_on_a_goal_stand_side_by_side_and_are_never_netted() {
        AgendaImpactStated helps = with(Examples.whole(AgendaImpactStated.class), "sign", ImpactSign.POSITIVE);
        AgendaImpactStated harms = with(helps, "sign", ImpactSign.NEGATIVE);
        AgendaImpactWithdrawn notHarms = with(
                with(
                        with(Examples.whole(AgendaImpactWithdrawn.class), "sign", ImpactSign.NEGATIVE),
                        "goal",
                        helps.goal()),
                "route",
                helps.route());

        assertThat(facts(applied(), helps, harms, helps).casework().impacts()).hasSize(2);
        assertThat(facts(applied(), helps, harms, notHarms).casework().impacts())
                .extracting(Casework.Impact::sign)
                .containsExactly(ImpactSign.POSITIVE);
    }

    @Test
    void a_question_waits_until_it_is_answered_or_taken_back() {
        OpinionRequested asked = with(Examples.whole(OpinionRequested.class), "opinion", 1);
        OpinionReceived given = with(Examples.whole(OpinionReceived.class), "opinion", 1);
        OpinionRequestWithdrawn back = with(Examples.whole(OpinionRequestWithdrawn.class), "opinion", 1);
        MaterialCommunicated sent =
                with(with(Examples.whole(MaterialCommunicated.class), "communication", 1), "answerBy", DECIDED);
        PartyReplied replied = with(Examples.whole(PartyReplied.class), "communication", 1);

        assertThat(facts(applied(), asked).casework().openOpinions()).hasSize(1);
        assertThat(facts(applied(), asked, given).casework().openOpinions()).isEmpty();
        assertThat(facts(applied(), asked, back).casework().openOpinions()).isEmpty();
        assertThat(facts(applied(), sent).casework().unanswered(DECIDED)).hasSize(1);
        assertThat(facts(applied(), sent).casework().unanswered(DECIDED.plusDays(1)))
                .isEmpty();
        assertThat(facts(applied(), sent, replied).casework().unanswered(DECIDED))
                .isEmpty();
    }

    @Test
    void area_and_priority_are_those_of_the_decision_once_there_is_one() {
        CaseFacts facts = facts(
                with(
                        with(applied(), "investmentArea", InvestmentArea.NOT_REPORTED),
                        "primaryPriority",
                        new RusPriority("5")),
                with(approved(anslag(1)), "investmentArea", new InvestmentArea("2")));

        assertThat(facts.investmentArea()).isEqualTo(new InvestmentArea("2"));
        assertThat(facts.primaryPriority()).isEqualTo(new RusPriority("2"));
    }

    @Test
    void what_an_amendment_adds_is_granted_on_its_own_day_and_is_no_new_decision() {
        CaseFacts facts = facts(applied(), approved(anslag(60_000)), amended(anslag(90_000), NEXT_YEAR));

        assertThat(facts.granted()).isEqualTo(anslag(90_000)).isEqualTo(facts.net());
        assertThat(sum(facts, Measure.DECISION)).isEqualTo(1);
        assertThat(money(facts))
                .endsWith(new Posting(Measure.GRANTED, NEXT_YEAR, ANSLAG_1_1, 30_000, 0))
                .contains(new Posting(Measure.GRANTED, DECIDED, ANSLAG_1_1, 60_000, 0));
        assertThat(facts.decision()).isEqualTo(decision(DECIDED));
        assertThat(facts.approvedExpenditure()).isEqualTo(Kronor.of(210_000));
        assertThat(facts.measureEndsOn()).isEqualTo(LocalDate.of(2027, 6, 30));
    }

    @Test
    void a_corrected_amount_is_booked_on_the_day_of_the_decision_and_both_facts_stand() {
        CaseFacts facts = facts(
                applied(),
                approved(anslag(60_000)),
                reduced(anslag(10_000), NEXT_YEAR),
                amountCorrected(1, anslagAndEu(50_000, 5_000), NEXT_YEAR));

        assertThat(facts.granted()).isEqualTo(anslagAndEu(50_000, 5_000));
        assertThat(facts.net()).isEqualTo(anslagAndEu(40_000, 5_000));
        assertThat(facts.reduced()).isEqualTo(anslag(10_000));
        assertThat(money(facts))
                .contains(
                        new Posting(Measure.GRANTED, DECIDED, ANSLAG_1_1, 60_000, 0),
                        new Posting(Measure.GRANTED, DECIDED, ANSLAG_1_1, -10_000, 0),
                        new Posting(Measure.GRANTED, DECIDED, EU_RAMPROJEKT, 5_000, 0));
        assertThat(sum(facts, Measure.GRANTED)).isEqualTo(55_000);
        assertThat(facts.decisions().getFirst().amount()).isEqualTo(anslagAndEu(50_000, 5_000));
    }

    @Test
    void what_an_amendment_lowers_is_reduced_on_its_own_day_and_the_gross_stays() {
        CaseFacts facts = facts(applied(), approved(anslag(60_000)), amended(anslag(45_000), NEXT_YEAR));

        assertThat(facts.granted()).isEqualTo(anslag(60_000));
        assertThat(facts.reduced()).isEqualTo(anslag(15_000));
        assertThat(facts.net()).isEqualTo(anslag(45_000));
        assertThat(money(facts)).endsWith(new Posting(Measure.REDUCED, NEXT_YEAR, ANSLAG_1_1, 15_000, 0));
    }

    @Test
    void an_amendment_that_moves_money_adds_to_one_source_and_lowers_the_other() {
        CaseFacts facts = facts(
                applied(), approved(anslagAndEu(60_000, 10_000)), amended(anslagAndEu(20_000, 50_000), NEXT_YEAR));

        assertThat(money(facts))
                .endsWith(
                        new Posting(Measure.GRANTED, NEXT_YEAR, EU_RAMPROJEKT, 40_000, 0),
                        new Posting(Measure.REDUCED, NEXT_YEAR, ANSLAG_1_1, 40_000, 0));
        assertThat(facts.net()).isEqualTo(anslagAndEu(20_000, 50_000));
    }

    @Test
    void an_amendment_that_changes_no_money_posts_nothing() {
        CaseFacts facts = facts(applied(), approved(anslag(60_000)), amended(anslag(60_000), NEXT_YEAR));

        assertThat(money(facts)).noneMatch(posting -> posting.on().equals(NEXT_YEAR));
    }

    @Test
    void reductions_lower_the_net_and_add_up() {
        CaseFacts facts = facts(
                applied(),
                approved(anslagAndEu(60_000, 40_000)),
                reduced(anslag(10_000), CLOSED),
                reduced(anslagAndEu(5_000, 1_000), NEXT_YEAR));

        assertThat(facts.net()).isEqualTo(anslagAndEu(45_000, 39_000));
        assertThat(facts.reduced()).isEqualTo(anslagAndEu(15_000, 1_000));
        assertThat(sum(facts, Measure.REDUCED)).isEqualTo(16_000);
        assertThat(sum(facts, Measure.GRANTED)).isEqualTo(100_000);
    }

    @Test
    void a_revoked_grant_keeps_as_net_what_was_paid() {
        CaseFacts facts = facts(
                applied(),
                approved(anslag(100_000)),
                claimed(1, 150_000),
                paymentDecided(1, 1, anslag(75_000)),
                paid(1, anslag(75_000), PAID),
                revoked(anslag(25_000), CLOSED));

        assertThat(facts.phase()).isEqualTo(Phase.REVOKED);
        assertThat(facts.net()).isEqualTo(anslag(75_000)).isEqualTo(facts.paid());
        assertThat(facts.left()).isEqualTo(Kronor.ZERO);
        assertThat(money(facts)).endsWith(new Posting(Measure.REDUCED, CLOSED, ANSLAG_1_1, 25_000, 0));
    }

    @Test
    void an_advance_is_money_paid_on_the_day_it_was_paid() {
        CaseFacts facts = facts(
                applied(), approved(anslag(100_000)), advanceGranted(1, anslag(20_000)), paid(1, anslag(20_000), PAID));

        assertThat(facts.payments())
                .containsExactly(
                        payment(0, anslag(20_000), FundingSplit.NONE, LocalDate.of(2026, 3, 2), PAID, 3, List.of(4L)));
        assertThat(facts.paid()).isEqualTo(anslag(20_000));
        assertThat(facts.decisionBehind(Measure.PAID, 4).map(CaseFacts.Made::event))
                .contains(3L);
        assertThat(facts.decisionBehind(Measure.GRANTED, 2).map(CaseFacts.Made::number))
                .contains(1);
        assertThat(facts.left()).isEqualTo(Kronor.of(80_000));
        assertThat(money(facts)).endsWith(new Posting(Measure.PAID, PAID, ANSLAG_1_1, 20_000, 0));
    }

    @Test
    void a_payment_that_is_decided_is_not_paid_until_it_is() {
        CaseFacts facts =
                facts(applied(), approved(anslag(100_000)), claimed(1, 150_000), paymentDecided(1, 1, anslag(75_000)));

        assertThat(facts.claims())
                .containsExactly(new CaseFacts.Claim(
                        1, Kronor.of(150_000), CostSplit.NONE, LocalDate.of(2026, 5, 31), CLAIMED, ClaimState.DECIDED));
        assertThat(facts.payments())
                .containsExactly(payment(1, anslag(75_000), anslag(75_000), PAYMENT_DECIDED, null, 4, List.of()));
        assertThat(facts.paid()).isEqualTo(FundingSplit.NONE);
        assertThat(sum(facts, Measure.PAID)).isZero();
    }

    @Test
    void only_the_claim_that_was_decided_is_decided() {
        CaseFacts facts = facts(
                applied(),
                approved(anslag(100_000)),
                claimed(1, 100_000),
                claimed(2, 150_000),
                paymentDecided(1, 1, anslag(50_000)));

        assertThat(facts.claims()).extracting(CaseFacts.Claim::isOpen).containsExactly(false, true);
    }

    @Test
    void a_payment_of_nothing_is_settled_when_it_is_decided_and_posts_nothing() {
        CaseFacts facts = facts(
                applied(), approved(anslag(100_000)), claimed(1, 150_000), paymentDecided(1, 1, FundingSplit.NONE));

        assertThat(facts.payments())
                .containsExactly(payment(1, FundingSplit.NONE, FundingSplit.NONE, PAYMENT_DECIDED, null, 4, List.of()));
        assertThat(facts.payments()).noneMatch(CaseFacts.Payment::isOpen);
        assertThat(sum(facts, Measure.PAID)).isZero();
    }

    @Test
    void a_repaid_recovery_is_shown_beside_what_was_paid() {
        CaseFacts facts = facts(
                applied(),
                approved(anslag(100_000)),
                paymentDecided(1, 1, anslag(75_000)),
                paid(1, anslag(75_000), PAID),
                recoveryDecided(1, anslag(5_000)),
                recoveryDecided(2, anslag(1_000)),
                repaid(1, anslag(2_000), REPAID),
                repaid(1, anslag(3_000), NEXT_YEAR));

        assertThat(facts.recoveries())
                .extracting(CaseFacts.Recovery::amount, CaseFacts.Recovery::repaid, CaseFacts.Recovery::outstanding)
                .containsExactly(
                        tuple(anslag(5_000), anslag(5_000), FundingSplit.NONE),
                        tuple(anslag(1_000), FundingSplit.NONE, anslag(1_000)));
        assertThat(facts.repaid()).isEqualTo(anslag(5_000));
        assertThat(facts.paid()).isEqualTo(anslag(75_000));
        assertThat(sum(facts, Measure.RECOVERED)).isEqualTo(6_000);
        assertThat(money(facts)).endsWith(new Posting(Measure.REPAID, NEXT_YEAR, ANSLAG_1_1, 3_000, 0));
    }

    @Test
    void a_payment_in_two_parts_is_open_until_both_are_paid() {
        FundingSplit whole = anslagAndEu(60_000, 40_000);
        List<GrantEvent> first = List.of(
                applied(),
                approved(whole),
                claimed(1, 200_000),
                paymentDecided(1, 1, whole),
                paid(1, anslag(60_000), PAID));
        CaseFacts half = facts(first.toArray(GrantEvent[]::new));

        assertThat(half.payments().getFirst().left()).isEqualTo(anslagAndEu(0, 40_000));
        assertThat(half.payments().getFirst().paidOn()).isEqualTo(PAID);
        assertThat(half.paid()).isEqualTo(anslag(60_000));
        assertThat(half.left()).isEqualTo(Kronor.of(40_000));
    }

    @Test
    void a_set_off_is_paid_and_repaid_on_the_day_it_was_decided() {
        CaseFacts facts = facts(
                applied(),
                approved(anslag(100_000)),
                paymentDecided(1, 1, anslag(50_000)),
                paid(1, anslag(50_000), PAID),
                recoveryDecided(1, anslag(5_000)),
                paymentDecided(2, 2, anslag(25_000)),
                new GrantEvent.SetOffDecided(CASE, 1, PaymentRef.of(CASE, 2), anslag(5_000), decision(REPAID)));

        assertThat(money(facts))
                .endsWith(
                        new Posting(Measure.REPAID, REPAID, ANSLAG_1_1, 5_000, 0),
                        new Posting(Measure.PAID, REPAID, ANSLAG_1_1, 5_000, 0));
        assertThat(facts.payments().getLast().left()).isEqualTo(anslag(20_000));
        assertThat(facts.recoveries().getFirst().outstanding()).isEqualTo(FundingSplit.NONE);
    }

    @Test
    void a_payment_that_settles_a_demand_in_another_case_is_paid_here() {
        CaseFacts facts = facts(
                applied(),
                approved(anslag(100_000)),
                paymentDecided(1, 1, anslag(25_000)),
                new GrantEvent.PaymentSetOff(
                        CASE,
                        1,
                        new CaseId("arende-2"),
                        1,
                        new Undertaking("556677-8899"),
                        anslag(5_000),
                        decision(REPAID)));

        assertThat(facts.paid()).isEqualTo(anslag(5_000));
        assertThat(facts.repaid()).isEqualTo(FundingSplit.NONE);
        assertThat(facts.payments().getFirst().left()).isEqualTo(anslag(20_000));
    }

    /** Payment 1, so far as it is paid. */
    private static CaseFacts.Payment payment(
            int claim,
            FundingSplit amount,
            FundingSplit left,
            LocalDate decidedOn,
            @Nullable LocalDate paidOn,
            long decidedBy,
            List<Long> paidBy) {
        return new CaseFacts.Payment(
                1, claim, amount, left, FundingSplit.NONE, decidedOn, claim == 0, paidOn, decidedBy, paidBy);
    }

    @Test
    void a_rejection_is_a_decision_that_grants_nothing() {
        CaseFacts facts = facts(applied(), rejected());

        assertThat(facts.decision()).isEqualTo(decision(DECIDED));
        assertThat(sum(facts, Measure.DECISION)).isZero();
        assertThat(sum(facts, Measure.GRANTED)).isZero();
    }

    @Test
    void a_completion_is_due_until_it_comes_in() {
        assertThat(facts(applied(), registered(), completionRequested()).completionDueOn())
                .isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(facts(applied(), registered(), completionRequested(), completionReceived())
                        .completionDueOn())
                .isNull();
    }

    static Stream<Arguments> phases() {
        return Stream.of(
                Arguments.of(Phase.REGISTERED, List.of(registered())),
                Arguments.of(Phase.AWAITING_COMPLETION, List.of(registered(), completionRequested())),
                Arguments.of(Phase.REGISTERED, List.of(registered(), completionRequested(), completionReceived())),
                Arguments.of(Phase.ASSESSED, List.of(registered(), assessed())),
                Arguments.of(Phase.ASSESSED, List.of(assessed(), completionRequested(), completionReceived())),
                Arguments.of(Phase.PROPOSED, List.of(assessed(), proposed(), assigned())),
                Arguments.of(
                        Phase.ASSESSED, List.of(assessed(), proposed(), completionRequested(), completionReceived())),
                Arguments.of(Phase.WITHDRAWN, List.of(withdrawn())),
                Arguments.of(Phase.REJECTED, List.of(proposed(), rejected())),
                Arguments.of(Phase.DISMISSED, List.of(registered(), dismissed())),
                Arguments.of(Phase.RUNNING, List.of(proposed(), approved(anslag(1)), claimed(1, 1))),
                Arguments.of(Phase.FINAL_REPORTED, List.of(approved(anslag(1)), finalReported())),
                Arguments.of(Phase.FINAL_ACCEPTED, List.of(approved(anslag(1)), finalReported(), finalAccepted())),
                Arguments.of(Phase.CLOSED, List.of(approved(anslag(1)), finalAccepted(), closed())));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void events_lead_to_the_phase_that_the_deciding_side_is_in(Phase phase, List<GrantEvent> events) {
        List<GrantEvent> all =
                Stream.concat(Stream.of(applied()), events.stream()).toList();

        assertThat(facts(all).phase()).isEqualTo(phase);
    }

    @Test
    void number_and_caseworker_are_the_latest() {
        CaseFacts facts = facts(applied(), registered(), assigned(), with(assigned(), "caseworker", BESLUTSFATTARE));

        assertThat(facts.diarienummer()).isEqualTo("RUN 2026-00001");
        assertThat(facts.caseworker()).isEqualTo(BESLUTSFATTARE);
        assertThat(facts.position()).isEqualTo(4);
    }

    @Test
    void an_event_before_the_application_can_not_be_folded() {
        assertThatThrownBy(() -> CaseFold.after(null, registered(), 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_second_application_can_not_be_folded() {
        CaseFacts before = facts(applied());

        assertThatThrownBy(() -> CaseFold.after(before, applied(), 2)).isInstanceOf(IllegalStateException.class);
    }

    @Property
    void a_fold_never_changes_what_it_folds_on(@ForAll("lives") Life life) {
        CaseFacts facts = null;
        long position = 0;
        for (GrantEvent event : life.events()) {
            String before = facts == null ? "" : picture(facts);
            CaseFacts after = CaseFold.after(facts, event, ++position);
            assertThat(facts == null ? "" : picture(facts)).isEqualTo(before);
            facts = after;
        }
    }

    @Property
    void an_event_that_changes_one_thing_leaves_all_else(@ForAll("lives") Life life) {
        CaseFacts before = facts(life.events());
        CaseFacts after =
                CaseFold.after(before, new GrantEvent.CaseworkerAssigned(life.caseId(), EKONOM), before.position() + 1);
        after.caseworker = before.caseworker;
        after.version = before.version;
        after.position = before.position;

        assertThat(picture(after)).isEqualTo(picture(before));
    }

    @Property
    void postings_say_the_same_as_the_facts(@ForAll("lives") Life life) {
        CaseFacts facts = facts(life.events());

        assertThat(sum(facts, Measure.APPLIED)).isEqualTo(facts.applied().amount());
        assertThat(sum(facts, Measure.GRANTED))
                .isEqualTo(facts.granted().total().amount());
        assertThat(sum(facts, Measure.REDUCED))
                .isEqualTo(facts.reduced().total().amount());
        assertThat(sum(facts, Measure.PAID)).isEqualTo(facts.paid().total().amount());
        assertThat(sum(facts, Measure.REPAID)).isEqualTo(facts.repaid().total().amount());
        assertThat(facts.granted().minus(facts.reduced())).isEqualTo(facts.net());
        assertThat(facts.paid().fitsIn(facts.net())).isTrue();
        assertThat(facts.version()).isEqualTo(life.events().size());
        assertThat(money(facts))
                .allSatisfy(posting -> assertThat(posting.amount()).isPositive());
    }

    @Property
    void facts_survive_being_stored(@ForAll("lives") Life life) throws JsonProcessingException {
        CaseFacts facts = facts(life.events());

        assertThat(picture(Json.STORED.readValue(picture(facts), CaseFacts.class)))
                .isEqualTo(picture(facts));
    }

    @Test
    void every_event_but_those_that_only_put_something_right_or_point_someone_out_has_a_legal_day() {
        assertThat(EventCodec.catalogue().filter(GrantEvent.class::isAssignableFrom))
                .allSatisfy(type -> {
                    GrantEvent event = (GrantEvent) Examples.whole(type);
                    if (event instanceof GrantEvent.CaseworkerAssigned
                            || event instanceof GrantEvent.ContactPersonNamed
                            || event instanceof GrantEvent.ContactPersonRemoved
                            || event instanceof GrantEvent.CasePutOnAgenda
                            || event instanceof GrantEvent.CaseTakenOffAgenda
                            || event instanceof GrantEvent.DocumentWithdrawn) {
                        assertThat(LegalDay.of(event)).isNull();
                    } else {
                        assertThat(LegalDay.of(event)).isNotNull();
                    }
                });
    }

    @Test
    void a_document_that_was_wrongly_filed_is_known_with_its_reason_and_changes_no_figure() {
        CaseFacts before = facts(List.of(applied()));
        CaseFacts facts = facts(List.of(applied(), documentFiled(1, null), documentFiled(2, 1), documentWithdrawn(1)));

        assertThat(facts.documents()).extracting(CaseFacts.Document::number).containsExactly(1, 2);
        assertThat(facts.documents()).extracting(CaseFacts.Document::stands).containsExactly(false, true);
        assertThat(facts.documents().getFirst().withdrawnBecause()).isEqualTo("Hör till ett annat ärende.");
        assertThat(facts.documents().getLast().claim()).isEqualTo(1);
        assertThat(facts.postings()).isEqualTo(before.postings());
        assertThat(facts.phase()).isEqualTo(before.phase());
    }

    @Test
    void the_legal_day_is_never_a_day_to_come() {
        assertThat(LegalDay.of(completionRequested())).isEqualTo(LocalDate.of(2026, 1, 17));
        assertThat(LegalDay.of(approved(anslag(1)))).isEqualTo(DECIDED);
        assertThat(LegalDay.of(recoveryDecided(1, anslag(1)))).isEqualTo(RECOVERY_DECIDED);
        assertThat(LegalDay.of(claimed(1, 1))).isEqualTo(CLAIMED);
        assertThat(LegalDay.of(paid(1, anslag(1), PAID))).isEqualTo(PAID);
    }

    /** What is booked in kronor, and the decision, whatever event booked it. */
    private static List<Posting> money(CaseFacts facts) {
        return facts.postings().stream()
                .filter(posting -> MONEY.contains(posting.measure()))
                .map(posting -> new Posting(posting.measure(), posting.on(), posting.source(), posting.amount(), 0))
                .toList();
    }

    private static long sum(CaseFacts facts, Measure measure) {
        return facts.postings().stream()
                .filter(posting -> posting.measure() == measure)
                .mapToLong(Posting::amount)
                .sum();
    }

    @Provide
    Arbitrary<Life> lives() {
        return AnyLife.lives();
    }
}
