package se.bifall.query.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import se.bifall.codes.Words;
import se.bifall.query.work.Deadline;
import se.bifall.query.work.Errand;
import se.bifall.query.work.SittingErrand;
import se.bifall.query.work.ToDo;
import se.bifall.query.work.When;

/**
 * What a letter says: diarienummer, what, when and a link. Never who has applied or for what: a letter leaves the house,
 * and its reader logs in to see more.
 */
record Letter(String subject, String text) {
    private static final int MOST = 100;

    static Letter of(ToDo toDo, LocalDate today, String link, MessageSource messages) {
        Writer writer = new Writer(messages, Words.SWEDISH);
        int number = toDo.number();
        int cases = toDo.errands().size();
        StringBuilder text = new StringBuilder(writer.word("brev.antal", number)).append('\n');
        if (toDo.unassigned() > 0) {
            text.append(writer.word("attGora.otilldelade", toDo.unassigned())).append(".\n");
        }
        if (!toDo.sittings().isEmpty()) {
            text.append('\n').append(writer.word("attGora.namnd")).append('\n');
            toDo.sittings()
                    .forEach(errand -> text.append(writer.line(errand, link)).append('\n'));
        }
        When before = null;
        List<Errand> shown = toDo.errands().stream().limit(MOST).toList();
        for (Errand errand : shown) {
            When when = When.of(errand, today);
            if (when != before) {
                text.append('\n').append(writer.word("attGora." + when)).append('\n');
                before = when;
            }
            text.append(writer.line(errand, link)).append('\n');
        }
        if (cases > MOST) {
            text.append('\n').append(writer.word("brev.fler", cases - MOST)).append('\n');
        }
        text.append('\n').append(writer.word("brev.lank", link + "/att-gora")).append('\n');
        return new Letter(writer.word("brev.amne", number, today.toString()), text.toString());
    }

    private record Writer(MessageSource messages, Locale locale) {
        String word(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }

        String line(SittingErrand errand, String link) {
            return "- "
                    + word("attGora.namnd." + errand.what()) + ". "
                    + word("attGora.namnd.om", errand.sittingOn().toString(), errand.cases()) + ", "
                    + errand.due().day() + "\n  " + link + errand.address();
        }

        String line(Errand errand, String link) {
            Deadline due = errand.due();
            return "- "
                    + Optional.ofNullable(errand.facts().diarienummer()).orElse(word("arenden.ejDiariefort"))
                    + ": " + Words.of(errand.command())
                    + (errand.item() == 0 ? "" : " " + errand.item())
                    + (due == null ? "" : ", " + word("frist." + due.kind()).toLowerCase(locale) + " " + due.day())
                    + "\n  " + link + errand.address();
        }
    }
}
