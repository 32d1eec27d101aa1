package se.bifall.query.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import se.bifall.codes.ChecklistCode;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.Kronor;
import se.bifall.codes.Municipality;
import se.bifall.codes.PaymentRef;
import se.bifall.codes.RusPriority;
import se.bifall.codes.Split;
import se.bifall.codes.SupportType;
import se.bifall.commands.InputReader;

/** How a field of a command is filled in on paper: follows from its type, and for text from its name. */
public enum FieldKind {
    /** A record of its own: a fieldset. */
    GROUP,
    /** An amount for each funding source. */
    SPLIT,
    TEXT,
    LONG_TEXT,
    /** A list, one value per line. */
    LINES,
    DATE,
    AMOUNT,
    NUMBER,
    CHOICE,
    CHECKBOXES;

    private static final Set<String> LONG_TEXTS = Set.of(
            "motivering",
            "justification",
            "summary",
            "missing",
            "received",
            "reason",
            "ground",
            "opinion",
            "notCommunicatedBecause",
            "waivedBecause",
            "text",
            "question");
    private static final Set<Class<?>> LISTED_CODES = Set.of(
            Municipality.class,
            SupportType.class,
            CriterionCode.class,
            ChecklistCode.class,
            RusPriority.class,
            PaymentRef.class);

    public static FieldKind of(RecordComponent component) {
        Class<?> type = component.getType();
        if (InputReader.isComposite(type)) {
            return GROUP;
        } else if (Split.is(type)) {
            return SPLIT;
        } else if (type == Kronor.class) {
            return AMOUNT;
        } else if (type == LocalDate.class) {
            return DATE;
        } else if (Collection.class.isAssignableFrom(type)) {
            return isListed(elementOf(component)) ? CHECKBOXES : LINES;
        } else if (isListed(type) || type == Boolean.class || OpenItems.isNumbered(component)) {
            return CHOICE;
        } else if (type == int.class) {
            return NUMBER;
        }
        return type == String.class && LONG_TEXTS.contains(component.getName()) ? LONG_TEXT : TEXT;
    }

    /** The type that a choice is made of: that of the elements when there may be many. */
    static Class<?> elementOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType many
                ? (Class<?>) many.getActualTypeArguments()[0]
                : component.getType();
    }

    private static boolean isListed(Class<?> type) {
        return type.isEnum() || LISTED_CODES.contains(type);
    }
}
