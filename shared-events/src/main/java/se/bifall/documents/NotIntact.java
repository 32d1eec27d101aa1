package se.bifall.documents;

import java.io.IOException;

/** The content is not what was filed, and is not given out. */
public final class NotIntact extends IOException {
    private final Condition condition;

    public NotIntact(Condition condition) {
        super(condition == Condition.MISSING ? "innehållet saknas" : "innehållet är ändrat");
        this.condition = condition;
    }

    public Condition condition() {
        return condition;
    }
}
