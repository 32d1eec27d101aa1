package se.bifall.region;

import java.util.Set;
import se.bifall.codes.Municipality;

/**
 * Where the measure may be carried out.
 *
 * @param municipalities empty for all of the Region's
 * @param notInCentralLocalityOf municipalities whose central locality (tätort) is left out
 */
public record Where(Set<Municipality> municipalities, Set<Municipality> notInCentralLocalityOf) {}
