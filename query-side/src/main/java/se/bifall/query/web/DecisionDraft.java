package se.bifall.query.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.CommandId;
import se.bifall.codes.Kronor;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.DecisionChecks;
import se.bifall.commands.DecisionChecks.Checked;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ApproveGrant;
import se.bifall.commands.InputError;
import se.bifall.commands.InputReader;

/**
 * A decision as it stands in the form, judged but not sent.
 *
 * @param faults what can't be read, or is not filled in yet
 * @param checked the rules, those about fields that are not filled in left out; null when something is wrong, so that
 *     nothing is judged
 * @param amount what it would grant; zero for anything but an approval, and for a form that can't be read
 */
record DecisionDraft(List<Fault> faults, @Nullable Checked checked, Kronor amount) {
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
            List<InputError> errors = read.errors();
            GrantCommand command = read.value() != null
                    ? read.value()
                    : Gaps.filled(form.command(), json, errors, form.today())
                            .<GrantCommand>map(whole ->
                                    InputReader.read(form.command(), whole).value())
                            .orElse(null);
            List<Fault> faults = errors.stream().map(Fault::of).toList();
            if (command == null) {
                return new DecisionDraft(faults, null, Kronor.ZERO);
            }
            CommandId id = new CommandId(UUID.randomUUID().toString());
            Checked checked = checks.check(new CommandRequest(id, null, asker.name(), asker.roles(), command));
            return new DecisionDraft(
                    faults,
                    without(checked, errors),
                    command instanceof ApproveGrant approve ? approve.funding().total() : Kronor.ZERO);
        }

        private static Checked without(Checked checked, List<InputError> errors) {
            List<String> missing = errors.stream().map(InputError::field).toList();
            return new Checked(
                    checked.checks().stream()
                            .filter(check -> check.field() == null || !missing.contains(check.field()))
                            .toList(),
                    checked.consequences());
        }
    }
}
