package se.bifall.region.reading;

import java.util.List;
import java.util.stream.Collectors;

/** A profile can't be used; the message is a report in Swedish for the person who wrote it. */
public final class ProfileRefused extends RuntimeException {
    private final transient List<ProfileFault> faults;

    ProfileRefused(String file, List<ProfileFault> faults) {
        super(report(file, faults));
        this.faults = List.copyOf(faults);
    }

    ProfileRefused(String sentence) {
        super(sentence);
        this.faults = List.of();
    }

    /** In the order of the file; empty when it could not be opened at all. */
    public List<ProfileFault> faults() {
        return faults;
    }

    private static String report(String file, List<ProfileFault> faults) {
        return "Regionprofilen " + file + " har " + (faults.size() == 1 ? "ett fel" : faults.size() + " fel")
                + ". Rätta och starta igen; nycklarna förklaras i docs/region.md.\n"
                + faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n"));
    }
}
