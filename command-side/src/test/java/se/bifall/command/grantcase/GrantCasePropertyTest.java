package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import se.bifall.account.PaymentAccount;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.FlagKind;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.ImpactSign;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Phase;
import se.bifall.codes.RecoveryOrders;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.ConflictOfInterestDeclared;
import se.bifall.events.GrantEvent.ConflictOfInterestLifted;
import se.bifall.region.RegionProfile;
import se.bifall.testing.AnyLife;
import se.bifall.testing.Ask;
import se.bifall.testing.Life;

/** What holds of a case whatever is asked of it, in any order. */
class GrantCasePropertyTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    private static final LocalDate TODAY = LocalDate.of(2099, 1, 1);

    @Property
    void every_step_of_a_generated_life_is_what_the_deciding_side_says(@ForAll("lives") Life life) {
        GrantCase state = new GrantCase();
        for (Life.Step step : life.steps()) {
            GrantEvent decided = Deciding.decide(state, step.command(), new Asked(step.actor(), TODAY, REGION));
            assertThat(decided).isEqualTo(step.event());
            state.evolve(decided);
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void money_stays_in_bounds_and_a_refusal_changes_nothing(
            @ForAll("anyCommands") List<GrantCommand> commands, @ForAll boolean company) {
        GrantCase state = new GrantCase();
        List<GrantEvent> events = new ArrayList<>();
        List<GrantCommand> start = company ? Ask.companyProposed() : Ask.projectProposed();
        for (GrantCommand command : Ask.sequence(start, commands)) {
            String before = picture(state);
            boolean ended = state.phase != null && state.phase().isEnded();

            GrantEvent event = ask(state, command);

            if (event == null) {
                assertThat(picture(state)).isEqualTo(before);
            } else {
                boolean aboutConflict =
                        event instanceof ConflictOfInterestDeclared || event instanceof ConflictOfInterestLifted;
                assertThat(!ended || state.phase() == Phase.CLOSED || aboutConflict)
                        .isTrue();
                state.evolve(event);
                events.add(event);
                assertThatMoneyIsInBounds(state);
                assertThatThePaymentsAreThoseOfTheAccount(state);
            }
        }
        assertThat(picture(folded(events))).isEqualTo(picture(state));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void a_grant_that_runs_can_always_be_brought_to_its_close(
            @ForAll("anyCommands") List<GrantCommand> commands, @ForAll boolean company) {
        Scene scene = Scene.given(company ? Ask.companyRunning() : Ask.projectRunning())
                .on(TODAY);
        commands.forEach(scene::when);

        if (!scene.phase().isEnded()) {
            GrantCase state = scene.state;
            for (int claim = state.oldestOpenClaim(); claim > 0; claim = state.oldestOpenClaim()) {
                scene.and(Ask.decidePayment(claim, state.account.approvedCosts().amount(), FundingSplit.NONE));
            }
            List.copyOf(state.payments.entrySet()).stream()
                    .filter(payment -> payment.getValue().open())
                    .forEach(payment -> scene.and(
                            payment.getValue().firstPaidOn() == null && !state.ordersUnpaid()
                                    ? new RecordPayment(Ask.CASE, payment.getKey(), null, TODAY)
                                    : with(Ask.cancel(payment.getKey()), "decision.decidedOn", TODAY)));
            List<FundingSource> sources = List.of(FundingSource.values());
            Kronor uncovered = state.account.uncovered();
            for (FundingSource source : sources) {
                Kronor kept = state.account.kept().from(source);
                Kronor back = kept.exceeds(uncovered) ? uncovered : kept;
                if (!back.isZero()) {
                    scene.and(Ask.recover(FundingSplit.of(source, back)));
                    uncovered = uncovered.minus(back);
                }
            }
            List.copyOf(state.recoveries.entrySet()).stream()
                    .filter(recovery ->
                            !recovery.getValue().outstanding().total().isZero())
                    .forEach(recovery -> scene.and(new RecordRepayment(
                            Ask.CASE, recovery.getKey(), recovery.getValue().outstanding(), TODAY)));
            if (scene.phase() != Phase.REVOKED) {
                FundingSplit unspent = state.account.left();
                if (!unspent.total().isZero()) {
                    scene.and(Ask.reduce(unspent));
                }
                if (scene.phase() == Phase.RUNNING) {
                    scene.and(Ask.finalReport());
                }
                if (scene.phase() == Phase.FINAL_REPORTED) {
                    scene.and(Ask.accept());
                }
            }
            scene.and(new CloseProject(Ask.CASE, TODAY));
        }
        assertThat(scene.phase().isEnded()).isTrue();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void who_is_javig_does_nothing_in_the_case_and_is_given_no_part_in_it(
            @ForAll("anyCommands") List<GrantCommand> commands, @ForAll boolean company, @ForAll long seed) {
        Random random = new Random(seed);
        List<OfficerId> people = List.of(Ask.HANDLAGGARE, Ask.BESLUTSFATTARE, Ask.EKONOM, new OfficerId("chef"));
        Set<OfficerId> javiga = new HashSet<>();
        Scene scene = Scene.given(company ? Ask.companyRunning() : Ask.projectRunning())
                .on(TODAY);
        for (GrantCommand next : commands) {
            OfficerId person = people.get(random.nextInt(3));
            GrantCommand command =
                    switch (random.nextInt(6)) {
                        case 0 -> Ask.declareConflict();
                        case 1 -> Ask.noteConflict(person);
                        case 2 -> Ask.liftConflict(person);
                        default -> next;
                    };
            OfficerId asker = people.get(random.nextInt(people.size()));

            scene.when(asker, command);

            if (!scene.isRefused()) {
                GrantEvent event = scene.events.getLast();
                if (event instanceof ConflictOfInterestDeclared e) {
                    assertThat(command instanceof DeclareConflictOfInterest || !javiga.contains(asker))
                            .isTrue();
                    javiga.add(e.person());
                } else {
                    assertThat(javiga).doesNotContain(asker);
                    if (event instanceof ConflictOfInterestLifted e) {
                        javiga.remove(e.person());
                    } else {
                        assertThat(Involved.in(command)).noneMatch(named -> javiga.contains(named.officer()));
                    }
                }
            }
        }
    }

    @Property
    void folding_a_prefix_and_then_the_tail_is_folding_the_whole(@ForAll("lives") Life life, @ForAll int cut) {
        List<GrantEvent> events = life.events();
        int at = Math.floorMod(cut, events.size() + 1);

        GrantCase inTwo = folded(events.subList(0, at));
        events.subList(at, events.size()).forEach(inTwo::evolve);

        assertThat(picture(inTwo)).isEqualTo(picture(folded(events)));
    }

    private static void assertThatMoneyIsInBounds(GrantCase state) {
        PaymentAccount a = state.account;
        if (state.approval != null) {
            assertThat(a.net().total()).isLessThanOrEqualTo(state.application().applied());
        }
        assertThat(a.paid().fitsIn(a.decided())).isTrue();
        assertThat(a.decided().fitsIn(a.net())).isTrue();
        assertThat(a.demanded().fitsIn(a.paid())).isTrue();
        assertThat(a.waived().plus(a.repaid()).plus(a.writtenOff()).fitsIn(a.demanded()))
                .isTrue();
        if (state.phase() == Phase.CLOSED) {
            FundingSplit returned = a.reduced().plus(a.repaid());
            assertThat(a.paid().minus(a.repaid()).plus(returned)).isEqualTo(a.granted());
            assertThat(a.kept().total()).isLessThanOrEqualTo(a.entitled());
        }
    }

    /** The sums of the account are the sums of the payments and demands, one by one. */
    private static void assertThatThePaymentsAreThoseOfTheAccount(GrantCase state) {
        assertThat(FundingSplit.sum(state.payments.values().stream()
                        .map(GrantCase.Payment::left)
                        .toList()))
                .isEqualTo(state.account.unpaid());
        assertThat(FundingSplit.sum(state.recoveries.values().stream()
                        .map(GrantCase.Recovery::outstanding)
                        .toList()))
                .isEqualTo(state.account.outstanding());
    }

    private static @Nullable GrantEvent ask(GrantCase state, GrantCommand command) {
        try {
            return Deciding.decide(state, command, new Asked(Ask.asker(command), TODAY, REGION));
        } catch (Broken broken) {
            assertThat(broken.refusal().detail()).isNotBlank();
            return null;
        }
    }

    private static GrantCase folded(List<GrantEvent> events) {
        GrantCase state = new GrantCase();
        events.forEach(state::evolve);
        return state;
    }

    /** Everything that the state knows. */
    private static String picture(GrantCase state) {
        return List.of(
                        String.valueOf(state.phase),
                        String.valueOf(state.application),
                        String.valueOf(state.proposer),
                        String.valueOf(state.approval),
                        state.beforeCompletion,
                        state.assessed,
                        state.claims,
                        state.payments,
                        state.recoveries,
                        state.account,
                        state.workers,
                        String.valueOf(state.dialogueHeldOn),
                        String.valueOf(state.recoveryOrders),
                        state.casework)
                .toString();
    }

    @Provide
    Arbitrary<Life> lives() {
        return AnyLife.lives();
    }

    /** Commands with any amounts and numbers, now and then legal. */
    @Provide
    Arbitrary<List<GrantCommand>> anyCommands() {
        Arbitrary<Long> kronor = Arbitraries.longs().between(0, 260_000);
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 4);
        Arbitrary<FundingSplit> split =
                kronor.flatMap(anslag -> Arbitraries.of(0L, 0L, 0L, 40_000L).map(eu -> Ask.anslagAndEu(anslag, eu)));
        Arbitrary<GrantCommand> money = Arbitraries.<Tuple.Tuple2<Integer, Arbitrary<GrantCommand>>>of(List.of(
                        Tuple.of(3, split.map(Ask::reduce)),
                        Tuple.of(3, split.map(Ask::recover)),
                        Tuple.of(3, split.map(Ask::advance)),
                        Tuple.of(6, kronor.map(Ask::claim)),
                        Tuple.of(6, number.map(nr -> Ask.pay(nr))),
                        Tuple.of(3, number.map(nr -> Ask.pay(nr, FundingSource.ANSLAG_1_1))),
                        Tuple.of(2, number.map(nr -> Ask.pay(nr, FundingSource.EU_RAMPROJEKT))),
                        Tuple.of(1, number.map(Ask::cancel)),
                        Tuple.of(1, number.map(Ask::deny)),
                        Tuple.of(1, number.map(Ask::returnClaim)),
                        Tuple.of(1, number.map(Ask::writeOff)),
                        Tuple.of(1, number.map(Ask::handOver)),
                        Tuple.of(2, split.flatMap(amount -> split.map(waived -> Ask.recover(amount, waived)))),
                        Tuple.of(
                                3,
                                number.flatMap(nr -> number.flatMap(
                                        payment -> split.map(amount -> Ask.setOff(nr, 1 + payment, amount))))),
                        Tuple.of(4, number.flatMap(nr -> split.map(amount -> Ask.repay(nr, amount)))),
                        Tuple.of(4, split.flatMap(amount -> kronor.map(costs -> Ask.amend(amount, 4 * costs)))),
                        Tuple.of(
                                8,
                                number.flatMap(nr -> split.flatMap(
                                        amount -> kronor.map(costs -> Ask.decidePayment(nr, costs, amount)))))))
                .flatMap(Tuple.Tuple2::get2);
        Arbitrary<GrantCommand> others = Arbitraries.of(
                Ask.applyForCompany(),
                Ask.register(),
                Ask.assign(),
                Ask.requestCompletion(),
                Ask.receiveCompletion(),
                Ask.withdraw(),
                Ask.assess("SAMVERKAN", CriterionOutcome.MET),
                Ask.propose(Ask.anslag(90_000)),
                Ask.noteConflict(new OfficerId("kollega")),
                Ask.liftConflict(new OfficerId("kollega")),
                Ask.communicate(),
                Ask.reply(1),
                Ask.note(),
                Ask.settle("KOLLEKTIVAVTALSENLIGA_VILLKOR"),
                Ask.requestOpinion(),
                Ask.giveOpinion(1),
                Ask.withdrawOpinion(1),
                Ask.flag(FlagKind.SECRECY),
                Ask.removeFlag(FlagKind.SECRECY),
                Ask.assessAspect(Set.of()),
                Ask.impact(ImpactSign.NEGATIVE),
                Ask.noImpact(ImpactSign.NEGATIVE),
                Ask.plan(5),
                Ask.approveCompany(),
                Ask.approveProject(),
                Ask.checkOrders(RecoveryOrders.UNPAID, Ask.PAYMENT_DECIDED),
                Ask.checkOrders(RecoveryOrders.NONE, Ask.PAYMENT_DECIDED),
                Ask.dialogue(Ask.PAYMENT_DECIDED),
                Ask.reject(),
                Ask.dismiss(),
                Ask.revoke(),
                Ask.indicator(),
                Ask.progress(),
                Ask.finalReport(),
                Ask.accept(),
                Ask.close());
        return Arbitraries.frequencyOf(Tuple.of(3, money), Tuple.of(1, others))
                .list()
                .ofMaxSize(30);
    }
}
