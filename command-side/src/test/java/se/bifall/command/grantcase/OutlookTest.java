package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.anslag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.codes.Role;
import se.bifall.command.deminimis.DeMinimisAccount;
import se.bifall.command.frame.DecisionFrame;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.command.ledger.Ledger;
import se.bifall.command.ledger.Ledgers;
import se.bifall.command.sitting.Sitting;
import se.bifall.commands.DecisionChecks.Consequence;
import se.bifall.commands.DecisionChecks.Consequence.Of;
import se.bifall.commands.GrantCommand;
import se.bifall.events.BifallEvent;
import se.bifall.events.DeMinimisEvent;
import se.bifall.events.FrameEvent;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.region.RegionProfile;
import se.bifall.testing.Ask;

/** Before a decision: what is left of the frame, of the group's room for aid and of the case's own money, and after it. */
class OutlookTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    private static final int ROOM = 30_000_000;

    /** 100 000 kr at 11,50 kr for one euro, rounded up to the cent. */
    private static final int GRANT = 869_566;

    private final InMemory ledgers = new InMemory();

    private static final class InMemory implements Ledgers {
        private final Map<String, Ledger> ledgers = new HashMap<>();

        @Override
        public Ledger of(BifallEvent entry) {
            return ledgers.computeIfAbsent(entry.stream(), stream -> switch (entry) {
                case FrameEvent e -> new DecisionFrame();
                case DeMinimisEvent e -> new DeMinimisAccount();
                default -> new Sitting();
            });
        }

        @Override
        public void write(List<BifallEvent> entries) {
            entries.forEach(entry -> of(entry).evolve(entry));
        }
    }

    private List<Consequence> after(List<GrantCommand> commands, GrantCommand draft) {
        FrameId frame = FrameId.of("FORETAGSSTOD", 2026);
        ledgers.write(List.of(new DecisionFrameSet(frame, 2026, "FORETAGSSTOD", Kronor.of(150_000), Ask.DECIDED, "")));
        Rehearsal rehearsal = new Rehearsal(new ArrayList<>(), Ask.TODAY, REGION, ledgers);
        for (GrantCommand command : commands) {
            assertThat(rehearsal.play(command, Ask.asker(command), Set.of(Role.values())))
                    .as("%s", command)
                    .isEmpty();
        }
        return rehearsal.consequences(draft);
    }

    private static Consequence frame(long before, long after) {
        return new Consequence(Of.FRAME, "FORETAGSSTOD-2026", before, after, "");
    }

    private static Consequence money(Of of, long before, long after) {
        return new Consequence(of, "", before, after, "");
    }

    private static void room(List<Consequence> all, long before, long after) {
        assertThat(all)
                .filteredOn(one -> one.of() == Of.DE_MINIMIS)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.before()).isEqualTo(before);
                    assertThat(one.after()).isEqualTo(after);
                    assertThat(one.which()).isEqualTo("3");
                    assertThat(one.source()).contains("2023/2831");
                });
    }

    @Test
    void an_approval_takes_from_the_frame_and_from_the_room_of_the_group() {
        List<Consequence> all = after(Ask.companyProposed(), Ask.approveCompany());

        assertThat(all).contains(money(Of.GRANTED, 0, 100_000), frame(150_000, 50_000));
        room(all, ROOM, ROOM - GRANT);
    }

    @Test
    void what_is_too_much_is_shown_as_below_zero() {
        GrantCommand draft = with(Ask.approveCompany(), "funding", anslag(150_001));

        assertThat(after(Ask.companyProposed(), draft)).contains(frame(150_000, -1));
    }

    @Test
    void a_reduction_gives_back_to_both() {
        List<Consequence> all = after(Ask.companyRunning(), Ask.reduce(anslag(100_000)));

        assertThat(all).contains(money(Of.GRANTED, 100_000, 0), frame(50_000, 150_000));
        room(all, ROOM - GRANT, ROOM);
    }

    @Test
    void a_payment_leaves_frame_and_room_as_they_are() {
        List<GrantCommand> claimed = Ask.sequence(Ask.companyRunning(), List.of(Ask.claim(150_000)));

        List<Consequence> all = after(claimed, Ask.decidePayment(1, 150_000, anslag(75_000)));

        assertThat(all).contains(money(Of.ROOM, 100_000, 25_000), frame(50_000, 50_000));
        room(all, ROOM - GRANT, ROOM - GRANT);
    }

    @Test
    void a_recovery_moves_what_was_kept_to_what_is_demanded() {
        List<Consequence> all = after(Ask.companyPaid(), Ask.recover(anslag(50_000), anslag(5_000)));

        assertThat(all)
                .contains(money(Of.KEPT, 75_000, 20_000), money(Of.OUTSTANDING, 0, 50_000), frame(50_000, 50_000));
    }

    @Test
    void a_rejection_moves_nothing() {
        assertThat(after(Ask.companyProposed(), Ask.reject())).isEmpty();
    }

    @Test
    void the_frame_is_judged_also_while_another_rule_is_broken() {
        GrantCommand draft =
                with(with(Ask.approveCompany(), "decision.motivering", "Bra."), "funding", anslag(150_001));
        after(Ask.companyProposed(), draft);
        Rehearsal rehearsal = new Rehearsal(Scene.given(Ask.companyProposed()).events, Ask.TODAY, REGION, ledgers);

        assertThat(rehearsal.judge(draft, Ask.BESLUTSFATTARE, Set.of(Role.BESLUTSFATTARE)))
                .filteredOn(rule -> !rule.holds())
                .extracting(Rule::name)
                .contains("ReasonsStated", "WithinDecisionFrame");
    }
}
