package se.bifall.codes;

/** What an indicator outcome rests on: uppföljning, utvärdering, egen bedömning; one or more. */
public enum IndicatorBasis {
    FOLLOW_UP,
    EVALUATION,
    OWN_JUDGEMENT
}
