package se.bifall.region.reading;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.region.Dated;
import se.bifall.region.RegionProfile;

/** In a section with dates, no entry ends before it begins, and no code has two entries on the same day. */
record ValidityInOrder(RecordComponent section) implements ProfileCheck {
    @Override
    public Set<String> reads() {
        return Set.of(section.getName());
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        entries(section, profile, section.getName(), findings);
    }

    private static void entries(RecordComponent list, Object owner, String path, Findings findings) {
        try {
            list.getAccessor().setAccessible(true);
            List<?> entries = (List<?>) list.getAccessor().invoke(owner);
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i) instanceof Dated entry) {
                    String at = path + "[" + (i + 1) + "]";
                    order(entry, at, findings);
                    overlap(entry, i, entries, at, findings);
                    nested(entry, at, findings);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Entries within entries, as the indicators of a goal. */
    private static void nested(Dated entry, String path, Findings findings) {
        for (RecordComponent component : entry.getClass().getRecordComponents()) {
            if (component.getType() == List.class) {
                entries(component, entry, path + "." + component.getName(), findings);
            }
        }
    }

    private static void order(Dated entry, String at, Findings findings) {
        if (entry.validFrom() != null
                && entry.validTo() != null
                && entry.validTo().isBefore(entry.validFrom())) {
            findings.add(
                    at + ".validTo",
                    entry.validTo() + " är före validFrom " + entry.validFrom()
                            + "; en post kan inte sluta innan den börjar.");
        }
    }

    private static void overlap(Dated entry, int index, List<?> entries, String at, Findings findings) {
        for (int i = 0; i < index; i++) {
            if (entries.get(i) instanceof Dated earlier
                    && earlier.identity().equals(entry.identity())
                    && earlier.overlaps(entry)) {
                findings.add(
                        at,
                        "gäller samma dagar som post " + (i + 1) + named(entry) + "; bara en kan gälla åt gången ("
                                + period(earlier) + " och " + period(entry) + ").");
                return;
            }
        }
    }

    private static String named(Dated entry) {
        return entry.identity() instanceof Class<?> || entry.identity() == entry ? "" : " med " + entry.identity();
    }

    private static String period(Dated entry) {
        return shown(entry.validFrom()) + "–" + shown(entry.validTo());
    }

    private static String shown(@Nullable Object day) {
        return day == null ? "" : day.toString();
    }
}
