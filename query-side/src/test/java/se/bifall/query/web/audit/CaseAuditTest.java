package se.bifall.query.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Happened.applied;
import static se.bifall.testing.Happened.approved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.codes.ConflictGround;
import se.bifall.codes.OfficerId;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.events.GrantEvent.ConflictOfInterestDeclared;
import se.bifall.query.audit.Refusal;
import se.bifall.query.replay.Replay;
import se.bifall.query.web.Labels;
import se.bifall.query.web.PersonNames;
import se.bifall.query.web.RefusalView;
import se.bifall.query.web.audit.CaseAudit.Absence;
import se.bifall.query.whole.Running;
import se.bifall.testing.Ask;
import se.bifall.testing.Lifecycles;

class CaseAuditTest {
    private final CaseAudit.Maker maker = new CaseAudit.Maker(
            Running.empty().bean(Labels.class),
            Running.empty().bean(PersonNames.class),
            Running.empty().bean(RefusalView.Maker.class));

    private static Refusal refusal(String actor, long position) {
        return new Refusal(
                position,
                Instant.parse("2026-01-21T10:00:00Z"),
                actor,
                null,
                "ApproveGrant",
                Ask.CASE.value(),
                Reason.RULE,
                "NoConflictOfInterest",
                null,
                null);
    }

    private Absence absenceOf(OfficerId person, Refusal... refusals) {
        CaseAudit audit = maker.of(
                Replay.of(Lifecycles.stored(List.of(
                        applied(),
                        new ConflictOfInterestDeclared(
                                Ask.CASE,
                                person,
                                ConflictGround.REPRESENTATIVE,
                                null,
                                LocalDate.of(2026, 1, 20),
                                person),
                        approved(anslag(80_000))))),
                List.of(refusals));
        assertThat(audit.absences()).hasSize(1);
        return audit.absences().getFirst();
    }

    /** Recorded by handlaggare, as everything in these logs. */
    @Test
    void a_decision_by_one_who_is_javig_is_listed_also_when_somebody_else_recorded_it() {
        assertThat(absenceOf(Ask.BESLUTSFATTARE).acts())
                .extracting(CaseAudit.Act::number)
                .containsExactly(3);
        assertThat(absenceOf(new OfficerId("ekonom")).acts()).isEmpty();
    }

    /** The declaration is the second event of the log. */
    @Test
    void what_one_who_is_javig_tried_in_vain_is_told_from_the_declaration_on() {
        Absence absence = absenceOf(
                new OfficerId("ekonom"), refusal("ekonom", 1), refusal("EKONOM", 4), refusal("handlaggare", 5));

        assertThat(absence.acts()).isEmpty();
        assertThat(absence.tried()).extracting(RefusalView::position).containsExactly(4L);
        assertThat(absence.user()).isEqualTo("ekonom");
    }
}
