package se.bifall.query.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.CommandId;
import se.bifall.codes.FundingSource;
import se.bifall.codes.Kronor;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.DecisionChecks;
import se.bifall.commands.DecisionChecks.Checked;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ApproveGrant;
import se.bifall.commands.InputReader;

/**
 * A decision as it stands in the form, judged but not sent.
 *
 * @param faults what can't be read; then nothing is judged
 * @param fromFrame the part of the amount that the decision frame is of
 * @param amount what it would grant; zero for a rejection, a dismissal or a form that can't be read
 */
record DecisionDraft(
        List<Fault> faults,
        @Nullable Checked checked,
        Kronor amount,
        Kronor fromFrame,
        @Nullable LocalDate decidedOn) {
    /** Judges what is filled in. */
    @Component
    static final class Judge {
        private final DecisionChecks checks;

        Judge(DecisionChecks checks) {
            this.checks = checks;
        }

        DecisionDraft of(CaseForm form, MultiValueMap<String, String> values, Asker asker) {
            ObjectNode json = FormReader.read(form.command(), values);
            json.put("caseId", Objects.requireNonNull(form.facts()).caseId().value());
            InputReader.Read<? extends GrantCommand> read = InputReader.read(form.command(), json);
            if (!read.isOk()) {
                return new DecisionDraft(
                        read.errors().stream().map(Fault::of).toList(), null, Kronor.ZERO, Kronor.ZERO, null);
            }
            GrantCommand command = Objects.requireNonNull(read.value());
            CommandId id = new CommandId(UUID.randomUUID().toString());
            Checked checked = checks.check(new CommandRequest(id, null, asker.name(), asker.roles(), command));
            if (command instanceof ApproveGrant approve) {
                return new DecisionDraft(
                        List.of(),
                        checked,
                        approve.funding().total(),
                        approve.funding().from(FundingSource.ANSLAG_1_1),
                        approve.decision().decidedOn());
            }
            return new DecisionDraft(List.of(), checked, Kronor.ZERO, Kronor.ZERO, null);
        }
    }
}
