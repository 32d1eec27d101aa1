package se.bifall.commands;

/**
 * One fault in an input.
 *
 * @param field dotted path, as {@code decision.motivering}
 * @param rule stable name of the rule
 * @param detail a Swedish sentence that goes on from the field's name
 */
public record InputError(String field, String rule, String detail) {}
