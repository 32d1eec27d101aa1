package se.bifall.command.grantcase.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A case waits for one sitting at a time. */
public record NotOnAnAgenda(@Nullable LocalDate agendaOn) implements Rule {
    @Override
    public boolean holds() {
        return agendaOn == null;
    }

    @Override
    public String field() {
        return "sittingOn";
    }

    @Override
    public String sentence() {
        return "Ärendet står redan på dagordningen för " + agendaOn + ". Ta bort det därifrån först.";
    }
}
