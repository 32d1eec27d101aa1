package se.bifall.command.diary;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.CaseId;
import se.bifall.codes.Diarienummer;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/** A number of the diary names one case (offentlighets- och sekretesslagen 5 kap. 2 §). */
record DiarienummerIsFree(
        Diarienummer diarienummer, @Nullable CaseId holder) implements Rule {
    @Override
    public boolean holds() {
        return holder == null;
    }

    @Override
    public String field() {
        return "diarienummer";
    }

    @Override
    public String sentence() {
        return "Diarienummer " + diarienummer + " tillhör redan ärende " + holder + ".";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
