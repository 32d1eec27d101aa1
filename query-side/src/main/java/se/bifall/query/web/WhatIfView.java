package se.bifall.query.web;

import java.util.ArrayList;
import java.util.List;
import se.bifall.query.analysis.Asked;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.analysis.Undone;

/**
 * The suppositions that a question can be asked under.
 *
 * @param definitions other definitions, those chosen marked
 * @param undone decisions thought away
 */
record WhatIfView(List<FormField.Option> definitions, List<String> undone) {
    static WhatIfView of(Asked asked, DistributionQuestion question) {
        List<FormField.Option> definitions = new ArrayList<>();
        question.analyses().values().forEach(analysis -> analysis.alternatives().forEach(alternative -> {
            String code = analysis.name() + ":" + alternative.code();
            definitions.add(new FormField.Option(
                    code,
                    AnalysisWords.label(analysis) + ". " + AnalysisWords.definition(alternative.analysis()),
                    asked.definitions().contains(code)));
        }));
        return new WhatIfView(
                definitions, asked.undone().stream().map(Undone::toString).toList());
    }

    public boolean used() {
        return !undone.isEmpty() || definitions.stream().anyMatch(FormField.Option::selected);
    }
}
