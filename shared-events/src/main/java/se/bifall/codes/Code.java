package se.bifall.codes;

/** A value written as one string in JSON, in forms and in tables. */
public interface Code {
    String value();
}
