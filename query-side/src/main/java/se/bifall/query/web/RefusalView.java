package se.bifall.query.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.query.audit.Refusal;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;

/**
 * A refusal as the auditor reads it.
 *
 * @param action the command in words, null when there was none by that name
 * @param about diarienummer, or the id when there is none; null when nothing was named
 * @param address of the case, null when there is no such case
 * @param ruleName the rule in words
 */
public record RefusalView(
        long position,
        String at,
        String actor,
        @Nullable String action,
        @Nullable String about,
        @Nullable String address,
        String reason,
        String rule,
        String ruleName,
        @Nullable String field,
        @Nullable String sentence) {
    /** A name that an older version kept, and that nobody uses now, stands as it is. */
    public static String ruleName(String rule) {
        String key = "rule." + rule;
        return PageWords.has(key) ? PageWords.word(key) : rule;
    }

    /** Writes refusals out in words. */
    @Component
    public static final class Maker {
        private final FactTable table;

        Maker(FactTable table) {
            this.table = table;
        }

        public RefusalView of(Refusal refusal) {
            String about = refusal.about();
            CaseFacts facts = about == null ? null : table.find(about);
            return new RefusalView(
                    refusal.position(),
                    Labels.time(refusal.recordedAt()),
                    refusal.actor(),
                    refusal.command() == null ? null : PageWords.word(refusal.command()),
                    facts == null || facts.diarienummer() == null ? about : facts.diarienummer(),
                    facts == null ? null : "/arenden/" + about,
                    PageWords.of(refusal.reason()),
                    refusal.rule(),
                    ruleName(refusal.rule()),
                    refusal.field() == null ? null : PageWords.field(refusal.field()),
                    refusal.sentence());
        }
    }
}
