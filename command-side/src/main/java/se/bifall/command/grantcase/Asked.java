package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.Set;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.command.grantcase.rule.NamedPerson;
import se.bifall.region.Board;
import se.bifall.region.RegionProfile;

/**
 * The circumstances of a command.
 *
 * @param by who asks
 * @param roles in which
 * @param today the day by the injected clock
 */
public record Asked(OfficerId by, Set<Role> roles, LocalDate today, RegionProfile region) {
    /** By somebody whose role is not in question. */
    public Asked(OfficerId by, LocalDate today, RegionProfile region) {
        this(by, Set.of(Role.values()), today, region);
    }

    /** The rule that the officer of a field is a person: neither the nämnd nor a machine. */
    NamedPerson person(String field, OfficerId officer) {
        return new NamedPerson(
                field, officer, region.boards().stream().map(Board::code).toList(), region.machineAccounts(today));
    }
}
