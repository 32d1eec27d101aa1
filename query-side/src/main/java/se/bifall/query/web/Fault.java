package se.bifall.query.web;

import se.bifall.codes.Words;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.InputError;

/**
 * What is wrong with a form.
 *
 * @param path the field, empty for the whole form
 * @param sentence whole and in Swedish
 */
public record Fault(String path, String sentence) {
    public static Fault of(InputError error) {
        String name = error.field().isEmpty() ? "Uppgifterna" : Words.field(error.field());
        return new Fault(error.field(), name + " " + error.detail());
    }

    public static Fault of(Refused refused) {
        return new Fault(refused.field() == null ? "" : refused.field(), refused.detail());
    }
}
