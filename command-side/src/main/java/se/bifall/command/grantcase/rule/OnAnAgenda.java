package se.bifall.command.grantcase.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Only a case that is on an agenda is taken off it. */
public record OnAnAgenda(@Nullable LocalDate agendaOn) implements Rule {
    @Override
    public boolean holds() {
        return agendaOn != null;
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Ärendet står inte på någon dagordning.";
    }
}
