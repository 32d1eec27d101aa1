package se.bifall.codes;

/**
 * Whether a company has an unpaid order from the European Commission to repay unlawful aid: while it has, nothing is
 * paid to it (2022:1467 28 §, 2022:1468 39 §; the Deggendorf principle).
 */
public enum RecoveryOrders {
    NONE,
    UNPAID
}
