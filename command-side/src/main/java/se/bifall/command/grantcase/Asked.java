package se.bifall.command.grantcase;

import java.time.LocalDate;
import se.bifall.codes.OfficerId;
import se.bifall.command.grantcase.rule.NamedPerson;
import se.bifall.region.Board;
import se.bifall.region.RegionProfile;

/**
 * The circumstances of a command.
 *
 * @param by who asks
 * @param today the day by the injected clock
 */
public record Asked(OfficerId by, LocalDate today, RegionProfile region) {
    /** The rule that the officer of a field is a person: neither the nämnd nor a machine. */
    NamedPerson person(String field, OfficerId officer) {
        return new NamedPerson(
                field, officer, region.boards().stream().map(Board::code).toList(), region.machineAccounts(today));
    }
}
