package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.DECIDED;
import static se.bifall.testing.Ask.NAMNDSEKRETERARE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.DecisionExists;
import se.bifall.command.grantcase.rule.DelegatedDecision;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.NotOnAnAgenda;
import se.bifall.command.grantcase.rule.OnAnAgenda;
import se.bifall.command.grantcase.rule.ParagraphWritten;
import se.bifall.command.grantcase.rule.ReportedOnce;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.GrantCommand.ApproveGrant;
import se.bifall.events.GrantEvent.CasePutOnAgenda;
import se.bifall.events.GrantEvent.CaseTakenOffAgenda;
import se.bifall.events.GrantEvent.DecisionReported;
import se.bifall.testing.Ask;

class BeforeTheBoardTest {
    private static ApproveGrant byTheBoard() {
        return with(
                with(with(Ask.approveCompany(), "decision.decidedBy", Ask.BOARD), "decision.sittingOn", DECIDED),
                "decision.sittingParagraph",
                "§ 45");
    }

    @Test
    void a_case_waits_for_one_sitting_at_a_time() {
        Scene scene = Scene.given(Ask.companyProposed());

        scene.when(Ask.takeOffAgenda()).thenRefused(OnAnAgenda.class, null);
        scene.when(Ask.putOnAgenda()).then(CasePutOnAgenda.class);
        scene.when(Ask.putOnAgenda()).thenRefused(NotOnAnAgenda.class, "sittingOn");
        assertThat(scene.when(Ask.takeOffAgenda())
                        .then(CaseTakenOffAgenda.class)
                        .sittingOn())
                .isEqualTo(Ask.putOnAgenda().sittingOn());
        scene.when(Ask.putOnAgenda()).then(CasePutOnAgenda.class);
    }

    @Test
    void a_case_that_the_board_has_decided_waits_no_more() {
        Scene.given(Ask.companyProposed())
                .and(with(Ask.putOnAgenda(), "sittingOn", DECIDED))
                .when(NAMNDSEKRETERARE, byTheBoard())
                .thenAccepted()
                .when(Ask.takeOffAgenda())
                .thenRefused(OnAnAgenda.class, null);
    }

    @Test
    void a_sitting_before_the_proposal_decides_nothing_of_it() {
        Scene.given(Ask.companyProposed())
                .when(with(Ask.putOnAgenda(), "sittingOn", Ask.PROPOSED.minusDays(1)))
                .thenRefused(DatesInOrder.class, "sittingOn");
        Scene.given(Ask.companyProposed())
                .when(with(Ask.putOnAgenda(), "sittingOn", Ask.PROPOSED))
                .thenAccepted();
    }

    @Test
    void a_delegated_decision_is_reported_once() {
        Scene scene = Scene.given(Ask.companyRunning());

        assertThat(scene.when(Ask.report(1)).then(DecisionReported.class).sittingParagraph())
                .isEqualTo("§ 12");
        scene.when(Ask.report(1)).thenRefused(ReportedOnce.class, "decisionNumber", Reason.CONFLICT);
        scene.when(Ask.report(2)).thenRefused(DecisionExists.class, "decisionNumber");
    }

    @Test
    void what_the_board_decided_itself_is_not_reported_to_it() {
        Scene.given(Ask.companyProposed())
                .when(NAMNDSEKRETERARE, byTheBoard())
                .thenAccepted()
                .when(Ask.report(1))
                .thenRefused(DelegatedDecision.class, "decisionNumber");
    }

    @Test
    void a_decision_is_reported_on_its_own_day_at_the_earliest_and_never_in_advance() {
        Scene scene = Scene.given(Ask.companyRunning());
        scene.when(with(Ask.report(1), "sittingOn", DECIDED.minusDays(1))).thenRefused(DatesInOrder.class, "sittingOn");
        scene.when(with(Ask.report(1), "sittingOn", Ask.TODAY.plusDays(1)))
                .thenRefused(NotInTheFuture.class, "sittingOn");
        scene.when(with(Ask.report(1), "sittingOn", DECIDED)).thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "§", "§ tolv", "§ 12345"})
    void a_paragraph_is_written_as_one(String paragraph) {
        Scene.given(Ask.companyRunning())
                .when(with(Ask.report(1), "sittingParagraph", paragraph))
                .thenRefused(ParagraphWritten.class, "sittingParagraph");
    }
}
