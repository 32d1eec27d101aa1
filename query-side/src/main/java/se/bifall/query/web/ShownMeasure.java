package se.bifall.query.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;
import se.bifall.query.analysis.Figures;

/** The measures that a table can show first; net or gross is said in the name. */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep no state
enum ShownMeasure {
    granted(Figures::granted),
    reduced(Figures::reduced),
    net(Figures::net),
    paid(Figures::paid),
    applied(Figures::applied),
    decisions(Figures::decisions),
    companies(Figures::companies);

    private final ToLongFunction<Figures> figure;

    ShownMeasure(ToLongFunction<Figures> figure) {
        this.figure = figure;
    }

    long of(Figures figures) {
        return figure.applyAsLong(figures);
    }

    public String label() {
        return PageWords.word("measure." + name());
    }

    static Optional<ShownMeasure> named(String name) {
        return Arrays.stream(values())
                .filter(measure -> measure.name().equals(name))
                .findFirst();
    }
}
