package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.command.grantcase.rule.CostsWithinBudget;
import se.bifall.command.grantcase.rule.FourEyes;
import se.bifall.command.grantcase.rule.GrantedWithinApplied;
import se.bifall.command.grantcase.rule.ReasonsStated;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.GrantCommand;
import se.bifall.region.RegionProfile;
import se.bifall.testing.Ask;

/** What a person sees before a decision is what the command will say. */
class JudgingTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();

    private static Asked asked(OfficerId by) {
        return new Asked(by, Set.of(Role.BESLUTSFATTARE), Ask.TODAY, REGION);
    }

    @Test
    void every_rule_is_judged_and_not_only_the_first_that_is_broken() {
        GrantCommand draft = with(
                with(with(Ask.approveCompany(), "decision.motivering", "Bra."), "funding", Ask.anslag(100_001)),
                "approvedExpenditure",
                Kronor.of(1));

        List<Rule> rules = Deciding.judge(Scene.given(Ask.companyProposed()).state, draft, asked(Ask.BESLUTSFATTARE));

        assertThat(rules)
                .filteredOn(rule -> !rule.holds())
                .extracting(Rule::name)
                .containsExactly(
                        ReasonsStated.class.getSimpleName(),
                        GrantedWithinApplied.class.getSimpleName(),
                        CostsWithinBudget.class.getSimpleName());
        assertThat(rules).filteredOn(Rule::holds).extracting(Rule::name).contains(FourEyes.class.getSimpleName());
    }

    @Test
    void every_rule_of_a_payment_is_judged_and_not_only_the_first_that_is_broken() {
        GrantCommand draft = with(
                with(Ask.decidePayment(1, 150_001, Ask.anslag(100_001)), "decision.motivering", "Bra."),
                "decision.decidedBy",
                Ask.HANDLAGGARE);
        GrantCase state = Scene.given(Ask.sequence(Ask.companyRunning(), List.of(Ask.claim(150_000)))).state;

        List<Rule> rules = Deciding.judge(state, draft, asked(Ask.BESLUTSFATTARE));

        assertThat(rules)
                .filteredOn(rule -> !rule.holds())
                .extracting(Rule::name)
                .contains("CostsWithinClaim", "FourEyes", "ReasonsStated", "PaidWithinGranted", "PaidWithinCosts");
        assertThat(rules)
                .filteredOn(Rule::holds)
                .extracting(Rule::name)
                .contains("ClaimIsOpen", "CostsAccumulate", "NoUnpaidRecoveryOrder", "DialogueBeforePayout");
    }

    @Test
    void a_recovery_shows_that_the_sum_holds_and_that_the_reasons_do_not() {
        GrantCommand draft = with(Ask.recover(Ask.anslag(75_000)), "decision.motivering", "Bra.");

        List<Rule> rules = Deciding.judge(Scene.given(Ask.companyPaid()).state, draft, asked(Ask.BESLUTSFATTARE));

        assertThat(rules)
                .filteredOn(rule -> !rule.holds())
                .extracting(Rule::name)
                .containsExactly("ReasonsStated");
        assertThat(rules).filteredOn(Rule::holds).extracting(Rule::name).contains("RecoveredWithinPaid");
    }

    @Test
    void every_rule_that_can_be_shown_has_a_short_name() {
        for (GrantCommand draft : List.of(Ask.approveCompany(), Ask.reject(), Ask.dismiss())) {
            assertThat(Deciding.judge(Scene.given(Ask.companyProposed()).state, draft, asked(Ask.BESLUTSFATTARE)))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(rule -> assertThat(Words.has("rule." + rule.name()))
                            .as(rule.name())
                            .isTrue());
        }
    }

    @Property
    void what_is_shown_is_what_the_command_says(@ForAll("drafts") GrantCommand draft, @ForAll("people") OfficerId by) {
        List<GrantCommand> claimed = Ask.sequence(Ask.companyRunning(), List.of(Ask.claim(150_000)));
        List<GrantCommand> recovered = Ask.sequence(Ask.companyPaid(), List.of(Ask.recover(Ask.anslag(50_000))));
        for (List<GrantCommand> before :
                List.of(Ask.companyProposed(), Ask.companyPaid(), Ask.projectRunning(), claimed, recovered)) {
            GrantCase state = Scene.given(before).state;
            Optional<String> shown = Deciding.judge(state, draft, asked(by)).stream()
                    .filter(rule -> !rule.holds())
                    .findFirst()
                    .map(Rule::name);

            assertThat(shown).isEqualTo(refused(state, draft, by));
        }
    }

    private static Optional<String> refused(GrantCase state, GrantCommand draft, OfficerId by) {
        try {
            Deciding.decide(state, draft, asked(by));
            return Optional.empty();
        } catch (Broken broken) {
            return Optional.of(broken.refusal().rule());
        }
    }

    @Provide
    Arbitrary<OfficerId> people() {
        return Arbitraries.of(Ask.BESLUTSFATTARE, Ask.BESLUTSFATTARE, Ask.HANDLAGGARE, new OfficerId("system"));
    }

    @Provide
    Arbitrary<GrantCommand> drafts() {
        Arbitrary<Long> amounts = Arbitraries.of(0L, 1L, 74_999L, 100_000L, 100_001L, 500_000L, 400_000_000_000L);
        Arbitrary<LocalDate> days = Arbitraries.of(
                Ask.RECEIVED.minusDays(1), Ask.DECIDED, LocalDate.of(2026, 5, 4), Ask.CLOSED, Ask.TODAY.plusDays(1));
        Arbitrary<String> reasons = Arbitraries.of("Uppfyller villkoren.", "Bra.");
        return Combinators.combine(amounts, amounts, days, reasons).flatAs((amount, budget, on, why) -> {
            List<GrantCommand> commands = List.of(
                    with(
                            with(Ask.approveCompany(), "funding", Ask.anslagAndEu(amount, budget)),
                            "approvedExpenditure",
                            Kronor.of(budget)),
                    with(Ask.approveCompany(), "funding", Ask.anslag(amount)),
                    Ask.reject(),
                    Ask.dismiss(),
                    Ask.amend(Ask.anslag(amount), budget),
                    Ask.reduce(Ask.anslag(amount)),
                    Ask.revoke(),
                    Ask.decidePayment(1, 150_000, Ask.anslag(Math.min(amount, 1_000_000))),
                    Ask.decidePayment(2, 0, Ask.anslag(0)),
                    Ask.deny(1),
                    Ask.cancel(1),
                    Ask.advance(Ask.anslag(amount)),
                    Ask.recover(Ask.anslag(amount), Ask.anslag(budget)),
                    Ask.setOff(1, 1, Ask.anslag(amount)),
                    Ask.writeOff(1));
            return Arbitraries.of(commands).map(command ->
                    (GrantCommand) with(with((Record) command, "decision.decidedOn", on), "decision.motivering", why));
        });
    }
}
