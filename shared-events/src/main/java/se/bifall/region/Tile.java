package se.bifall.region;

/**
 * Where a municipality lies on the schematic map.
 *
 * @param column from 1, west to east
 * @param row from 1, north to south
 */
public record Tile(int column, int row) {}
