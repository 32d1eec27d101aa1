package se.bifall.command.report;

import se.bifall.codes.ReportId;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/** What is published stays as it was; a later state of things is another report. */
record PublishedOnce(ReportId id, boolean published) implements Rule {
    @Override
    public boolean holds() {
        return !published;
    }

    @Override
    public String field() {
        return "reportId";
    }

    @Override
    public String sentence() {
        return "Rapporten " + id + " är redan publicerad och ändras inte. Publicera en ny i stället.";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
