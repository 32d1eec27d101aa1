package se.bifall.query.web;

import se.bifall.query.analysis.Analysis;

/** The words of an analysis for the reader of a page: its own in Swedish, those of the bundle in English. */
final class AnalysisWords {
    private AnalysisWords() {}

    static String label(Analysis analysis) {
        return word(analysis, "label", analysis.label());
    }

    static String definition(Analysis analysis) {
        return word(analysis, "definition", analysis.definition());
    }

    static String labelOf(Analysis analysis, String key) {
        return analysis.labelOf(key, PageWords.wording());
    }

    private static String word(Analysis analysis, String what, String own) {
        String key = "analysis." + analysis.name() + "." + what;
        return PageWords.has(key) ? PageWords.word(key) : own;
    }
}
