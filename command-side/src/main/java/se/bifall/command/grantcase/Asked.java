package se.bifall.command.grantcase;

import java.time.LocalDate;
import se.bifall.codes.OfficerId;
import se.bifall.region.RegionProfile;

/**
 * The circumstances of a command.
 *
 * @param by who asks
 * @param today the day by the injected clock
 */
public record Asked(OfficerId by, LocalDate today, RegionProfile region) {}
