package se.bifall.codes;

/**
 * How far a goal, a sub-goal or an indicator is reached. An indicator: wholly from 100 per cent of its target, partly from
 * 80 and below 100, on exact values (årsrapport 2024, rad 736–754).
 */
public enum Fulfilment {
    WHOLLY,
    PARTLY,
    NOT
}
