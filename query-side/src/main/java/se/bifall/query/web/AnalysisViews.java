package se.bifall.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import se.bifall.preferences.PreferenceStore;
import se.bifall.query.analysis.Addresses;
import se.bifall.query.analysis.DistributionQuestion;

/** Analyses that a person has saved: a question with a name, which files and programs read by its address. */
@Component
class AnalysisViews {
    static final int MOST = 50;
    static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 1_900;
    private static final String KIND = "analysvy";
    private final PreferenceStore store;
    private final DistributionQuestion questions;

    AnalysisViews(PreferenceStore store, DistributionQuestion questions) {
        this.store = store;
        this.questions = questions;
    }

    /** @param query what stands after the question mark */
    record View(String name, String query) {}

    List<View> of(String me) {
        List<View> views = new ArrayList<>();
        store.all(me, KIND).forEach((name, query) -> views.add(new View(name, query)));
        return views;
    }

    /** The question in its one way of being written; empty when it can't be asked or asks nothing. */
    String written(MultiValueMap<String, String> parameters) {
        AnalysisQuestion question = AnalysisQuestion.of(parameters, questions);
        if (parameters.isEmpty() || !question.wrong().isEmpty()) {
            return "";
        }
        MultiValueMap<String, String> asked = question.asked().parameters();
        if (question.published()) {
            asked.add(AnalysisQuestion.PUBLISHED, "true");
        }
        return Addresses.query(asked);
    }

    /** @return key of what is wrong; empty when it was saved, in place of an older one of the same name */
    String save(String me, String typed, String query) {
        String name = typed.strip();
        String address = written(parameters(query));
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return "namn";
        }
        if (address.isEmpty() || address.length() > LONGEST_ADDRESS) {
            return "fraga";
        }
        Map<String, String> mine = store.all(me, KIND);
        if (mine.size() >= MOST && !mine.containsKey(name)) {
            return "antal";
        }
        store.put(me, KIND, name, address);
        return "";
    }

    private static MultiValueMap<String, String> parameters(String query) {
        try {
            return Addresses.parameters(query.contains("?") ? query.substring(query.indexOf('?') + 1) : query);
        } catch (IllegalArgumentException e) {
            return Addresses.parameters("");
        }
    }

    void remove(String me, String name) {
        store.remove(me, KIND, name);
    }
}
