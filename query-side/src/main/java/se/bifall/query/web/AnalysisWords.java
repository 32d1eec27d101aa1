package se.bifall.query.web;

import se.bifall.query.analysis.Analysis;

/** The words of an analysis in the language of the page's reader. */
final class AnalysisWords {
    private AnalysisWords() {}

    static String label(Analysis analysis) {
        return analysis.label(PageWords.wording());
    }

    static String definition(Analysis analysis) {
        return analysis.definition(PageWords.wording());
    }

    static String labelOf(Analysis analysis, String key) {
        return analysis.labelOf(key, PageWords.wording());
    }
}
