package se.bifall.codes;

/** Persons reached, by gender as reported; {@code unknown} is shown, never left out. Each 0 to 10 000 000. */
public record Counts(int women, int men, int other, int unknown) {
    public Counts {
        for (int count : new int[] {women, men, other, unknown}) {
            if (count < 0 || count > 10_000_000) {
                throw new InvalidValue("AntalRimligt", "ska vara mellan 0 och 10 000 000.");
            }
        }
    }

    public int total() {
        return women + men + other + unknown;
    }
}
