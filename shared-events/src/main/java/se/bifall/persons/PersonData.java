package se.bifall.persons;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.PersonalNumber;

/**
 * What is kept of a natural person. Its text never shows it, so that no log does either.
 *
 * @param personalNumber only where it is needed: for a sole trader
 */
public record PersonData(
        String name,
        @Nullable PersonalNumber personalNumber,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address) {
    @Override
    public String toString() {
        return "personuppgifter";
    }
}
