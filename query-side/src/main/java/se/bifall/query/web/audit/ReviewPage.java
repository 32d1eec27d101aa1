package se.bifall.query.web.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bifall.codes.CaseId;
import se.bifall.codes.Wording;
import se.bifall.commands.DecisionChecks.Check;
import se.bifall.commands.DecisionReview;
import se.bifall.commands.DecisionReview.Judged;
import se.bifall.commands.DecisionReview.Reviewed;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFacts.Made;
import se.bifall.query.projection.FactTable;
import se.bifall.query.web.Labels;
import se.bifall.query.web.PageRefused;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.UnknownCase;

/** {@code /revision/beslut/{caseId}/{number}}: a decision by the rules of its day and by today's, rule by rule. */
@Controller
class ReviewPage {
    private final FactTable table;
    private final DecisionReview review;

    ReviewPage(FactTable table, DecisionReview review) {
        this.table = table;
        this.review = review;
    }

    /** @param differs true when the two answers are not the same */
    record Row(String title, Answer then, Answer today, boolean differs) {
        /** What is broken or differs is read first. */
        boolean isToBeSeen() {
            return differs || then.state().equals("broken") || today.state().equals("broken");
        }
    }

    /** @param state one of {@code held, broken, absent, unasked} */
    record Answer(String state, String sentence) {
        static Answer of(@Nullable Check check) {
            return check == null
                    ? new Answer("absent", "")
                    : new Answer(check.holds() ? "held" : "broken", check.sentence());
        }
    }

    @GetMapping("/revision/beslut/{caseId}/{number}")
    String show(@PathVariable String caseId, @PathVariable String number, Model model) {
        CaseFacts facts = table.find(caseId);
        if (facts == null) {
            throw new UnknownCase(caseId);
        }
        int which = number.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(number) : 0;
        Made made = facts.decisions().stream()
                .filter(one -> one.number() == which)
                .findFirst()
                .orElseThrow(() -> missing(caseId));
        Reviewed reviewed = review.review(new CaseId(caseId), which).orElseThrow(() -> missing(caseId));
        List<Row> rows = reviewed.rules().stream()
                .map(ReviewPage::row)
                .sorted(Comparator.comparing(row -> !row.isToBeSeen()))
                .toList();
        model.addAttribute("caseId", caseId);
        model.addAttribute("diarienummer", Objects.requireNonNullElse(facts.diarienummer(), caseId));
        model.addAttribute("made", made);
        model.addAttribute("kind", Labels.capital(PageWords.of(made.kind())));
        model.addAttribute("amount", PageWords.kronor(made.amount().total()));
        model.addAttribute("r", reviewed);
        model.addAttribute(
                "broken",
                rows.stream()
                        .filter(row -> row.today().state().equals("broken"))
                        .toList());
        model.addAttribute("rows", rows);
        return "decision-review";
    }

    private static PageRefused missing(String caseId) {
        return new PageRefused(
                HttpStatus.NOT_FOUND, "Ärendet har inget sådant beslut som kan prövas igen.", "/arenden/" + caseId);
    }

    private static Row row(Judged judged) {
        Answer then = judged.unasked() ? new Answer("unasked", "") : Answer.of(judged.then());
        Answer today = Answer.of(judged.today());
        Check check = Objects.requireNonNull(judged.today() == null ? judged.then() : judged.today());
        boolean bothTried = judged.then() != null && judged.today() != null;
        return new Row(title(check), then, today, bothTried && !then.state().equals(today.state()));
    }

    /** The rule in the words of the page; of several with the same name, the field tells them apart. */
    private static String title(Check check) {
        String key = "rule." + check.rule();
        boolean told = !check.title().equals(Wording.SWEDISH.word(key));
        return PageWords.word(key) + (told && check.field() != null ? ": " + PageWords.field(check.field()) : "");
    }
}
