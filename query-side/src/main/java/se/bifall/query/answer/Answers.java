package se.bifall.query.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Asked;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.analysis.FactColumns;
import se.bifall.query.analysis.FigureId;
import se.bifall.query.analysis.Funnel;
import se.bifall.query.analysis.Funnel.Stage;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.analysis.Suppression;
import se.bifall.query.analysis.Why;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.projection.AsOf;
import se.bifall.query.projection.Standing;

/** The one place that figures come from: pages, reports, files and machines all ask here, and get the same. */
@Component
public final class Answers {
    private final DistributionQuestion questions;
    private final AsOf asOf;

    Answers(DistributionQuestion questions, AsOf asOf) {
        this.questions = questions;
        this.asOf = asOf;
    }

    /** What an address asks; its mistakes stand in {@link Asked#unknown()}. */
    public Asked asked(MultiValueMap<String, String> parameters) {
        return questions.asked(parameters);
    }

    public Answered answer(Asked asked) {
        Standing standing = asOf.at(asked.point());
        return new Answered(
                asked,
                standing,
                DistributionQuestion.answer(
                        asked, standing.columns(), standing.leftOut().size()));
    }

    public AnsweredFunnel funnel(Asked asked) {
        Standing standing = asOf.at(asked.point());
        return new AnsweredFunnel(
                asked,
                standing,
                Funnel.of(asked, standing.columns(), standing.leftOut().size()));
    }

    /**
     * Which rows of the answer may be published.
     *
     * @param threshold the fewest companies in a row that shows
     */
    public Suppression suppression(Asked asked, int threshold) {
        return DistributionQuestion.suppression(asked, asOf.at(asked.point()).columns(), threshold);
    }

    /** How many cases and frames are in no answer about a point in time, for they can't be read. */
    public int leftOut(PointInTime point) {
        return asOf.at(point).leftOut().size();
    }

    /** Empty when it is no figure's name, or asks for what is not there. */
    public Optional<Why> why(FigureId id) {
        return id.parameters().flatMap(this::why);
    }

    private Optional<Why> why(MultiValueMap<String, String> given) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(given);
        List<String> cell = Optional.ofNullable(parameters.remove("cell")).orElse(List.of());
        List<String> staged = Optional.ofNullable(parameters.remove("stage")).orElse(List.of());
        Optional<Stage> stage = staged.stream()
                .flatMap(name ->
                        Arrays.stream(Stage.values()).filter(one -> one.name().equals(name)))
                .findFirst();
        if (stage.isPresent() == staged.isEmpty()) {
            return Optional.empty();
        }
        Asked asked = questions.asked(parameters);
        Long known = asked.point().position();
        if (!asked.unknown().isEmpty()
                || (known != null && known > asOf.at(PointInTime.NOW).position())
                || (!cell.isEmpty() && cell.size() != asked.by().size())) {
            return Optional.empty();
        }
        Standing standing = asOf.at(asked.point());
        if (stage.isPresent()) {
            return isRow(asked, cell, standing.columns()) && isShown(asked.quantity(), stage.get())
                    ? Optional.of(Funnel.why(
                            asked,
                            cell,
                            stage.get(),
                            standing.columns(),
                            standing.leftOut().size()))
                    : Optional.empty();
        }
        return isRow(asked, cell, standing.columns())
                ? Optional.of(Why.of(
                        asked, cell, standing.columns(), standing.leftOut().size()))
                : Optional.empty();
    }

    private static boolean isShown(Quantity quantity, Stage stage) {
        return quantity == Quantity.cases || quantity == Quantity.companies || quantity == stage.kronor();
    }

    /** A name is text that anyone can make up: each key of its row has to be one. */
    private static boolean isRow(Asked asked, List<String> cell, FactColumns columns) {
        for (int i = 0; i < cell.size(); i++) {
            Analysis analysis = asked.by().get(i);
            if (!analysis.isKey(cell.get(i)) && !columns.keys(analysis).contains(cell.get(i))) {
                return false;
            }
        }
        return true;
    }
}
