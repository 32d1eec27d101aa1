package se.bifall.command.api;

import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.Words;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.InputError;

/** Refusals as {@code application/problem+json} (RFC 9457) with rule, field and a Swedish detail. */
final class Problems {
    private Problems() {}

    static ResponseEntity<ProblemDetail> refused(Refused refused) {
        ProblemDetail problem = problem(
                switch (refused.reason()) {
                    case MALFORMED -> HttpStatus.BAD_REQUEST;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
                },
                refused.rule(),
                refused.detail());
        if (refused.field() != null) {
            problem.setProperty("field", refused.field());
        }
        return answer(problem);
    }

    /** The first fault as the problem, every fault under {@code errors}. */
    static ResponseEntity<ProblemDetail> malformed(List<InputError> errors) {
        InputError first = errors.getFirst();
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, first.rule(), sentence(first));
        problem.setProperty("field", first.field());
        problem.setProperty(
                "errors",
                errors.stream()
                        .map(error -> new InputError(error.field(), error.rule(), sentence(error)))
                        .toList());
        return answer(problem);
    }

    static ResponseEntity<ProblemDetail> malformedEnvelope(InvalidValue invalid) {
        return answer(
                problem(HttpStatus.BAD_REQUEST, invalid.rule(), Objects.requireNonNullElse(invalid.getMessage(), "")));
    }

    static ResponseEntity<ProblemDetail> tooLarge() {
        return answer(problem(
                HttpStatus.BAD_REQUEST, "Storlek", "Ett kommando får vara högst 1 000 000 byte; ingenting lästes."));
    }

    static ResponseEntity<ProblemDetail> unknownCommand() {
        return answer(problem(
                HttpStatus.NOT_FOUND,
                "KantKommando",
                "Det finns inget sådant kommando. Alla kommandon beskrivs i /api/openapi.json."));
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
