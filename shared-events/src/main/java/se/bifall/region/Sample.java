package se.bifall.region;

/**
 * The invented portfolio that ships with a Region, and the printed figures that it agrees with.
 *
 * @param portfolio folder on the class path with the CSV files
 * @param published file on the class path with the printed figures
 */
public record Sample(String portfolio, String published) {}
