package se.bifall.codes;

/** The seventeen goals of Agenda 2030. */
public enum AgendaGoal {
    GOAL_1,
    GOAL_2,
    GOAL_3,
    GOAL_4,
    GOAL_5,
    GOAL_6,
    GOAL_7,
    GOAL_8,
    GOAL_9,
    GOAL_10,
    GOAL_11,
    GOAL_12,
    GOAL_13,
    GOAL_14,
    GOAL_15,
    GOAL_16,
    GOAL_17
}
