package se.bifall.query.web;

import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.bifall.events.StoreAway;

/** Questions that can't be answered, as {@code application/problem+json} with a Swedish detail, before Spring says it in English. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = ApiProblems.class, annotations = RestController.class)
class ApiProblems {
    @ExceptionHandler
    ProblemDetail unknown(UnknownParameter e) {
        return problem(HttpStatus.BAD_REQUEST, "KandParameter", Objects.requireNonNull(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownCase e) {
        return problem(HttpStatus.NOT_FOUND, "ArendetFinns", Objects.requireNonNull(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownReport e) {
        return problem(HttpStatus.NOT_FOUND, "RapportenFinns", Objects.requireNonNull(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(DocumentRefused e) {
        ProblemDetail problem = problem(e.status(), e.rule(), e.sentence());
        if (!e.field().isEmpty()) {
            problem.setProperty("field", e.field());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notNow(PageRefused e) {
        return problem(e.status(), "ArendetLast", Objects.requireNonNull(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail away(StoreAway e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "LagretTillgangligt", Objects.requireNonNull(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException e) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "FelTyp",
                "Parametern " + e.getName() + " ska vara ett heltal, högst 2 147 483 647.");
    }

    private static ProblemDetail problem(HttpStatus status, String rule, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("rule", rule);
        return problem;
    }
}
