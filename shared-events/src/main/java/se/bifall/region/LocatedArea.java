package se.bifall.region;

import se.bifall.codes.InvestmentArea;

/** An area, and the version of the map that says so. */
public record LocatedArea(InvestmentArea area, String map) {}
