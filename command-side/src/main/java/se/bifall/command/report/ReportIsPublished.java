package se.bifall.command.report;

import se.bifall.codes.ReportId;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/** Only what is published can be withdrawn. */
record ReportIsPublished(ReportId id, boolean published) implements Rule {
    @Override
    public boolean holds() {
        return published;
    }

    @Override
    public String field() {
        return "reportId";
    }

    @Override
    public String sentence() {
        return "Det finns ingen publicerad rapport " + id + ".";
    }

    @Override
    public Reason reason() {
        return Reason.UNKNOWN;
    }
}
