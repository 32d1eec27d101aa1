package se.bifall.command.api;

import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import se.bifall.codes.Words;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.InputError;

/** Refusals as {@code application/problem+json} (RFC 9457) with rule, field and a Swedish detail. */
final class Problems {
    static final Refused TOO_LARGE = new Refused(
            Reason.MALFORMED, "Storlek", null, "Ett kommando får vara högst 1 000 000 byte; ingenting lästes.");
    static final Refused UNKNOWN_COMMAND = new Refused(
            Reason.UNKNOWN,
            "KantKommando",
            null,
            "Det finns inget sådant kommando. Alla kommandon beskrivs i /api/openapi.json.");

    private Problems() {}

    static ResponseEntity<ProblemDetail> refused(Refused refused) {
        ProblemDetail problem =
                problem(HttpStatus.valueOf(refused.reason().status()), refused.rule(), refused.detail());
        if (refused.field() != null) {
            problem.setProperty("field", refused.field());
        }
        return answer(problem);
    }

    /** The first fault as the problem, every fault under {@code errors}. */
    static ResponseEntity<ProblemDetail> malformed(List<InputError> errors) {
        ProblemDetail problem = refused(first(errors)).getBody();
        Objects.requireNonNull(problem)
                .setProperty(
                        "errors",
                        errors.stream()
                                .map(error -> new InputError(error.field(), error.rule(), sentence(error)))
                                .toList());
        return answer(problem);
    }

    static Refused first(List<InputError> errors) {
        InputError first = errors.getFirst();
        return new Refused(Reason.MALFORMED, first.rule(), first.field(), sentence(first));
    }

    private static String sentence(InputError error) {
        if (error.field().isEmpty()) {
            return error.detail();
        }
        String last = error.field().substring(error.field().lastIndexOf('.') + 1);
        String label = Words.has("field." + last) ? Words.field(last) : "Fältet";
        return label + " (" + error.field() + ") " + error.detail();
    }

    private static ProblemDetail problem(HttpStatus status, String rule, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("rule", rule);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
