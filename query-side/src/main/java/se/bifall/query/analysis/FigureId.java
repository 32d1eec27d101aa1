package se.bifall.query.analysis;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * The name of one figure: the whole question that gives it, its row, and the last event that was known, so that the same
 * name gives the same figure for ever. Written so that it can stand in an address.
 */
public record FigureId(String value) {
    private static final int LONGEST = 4_000;

    /** @param cell the keys of the row; empty for the total */
    public static FigureId of(Asked asked, List<String> cell, long position) {
        MultiValueMap<String, String> parameters =
                asked.at(asked.point().knownAt(position)).parameters();
        cell.forEach(key -> parameters.add("cell", key));
        return named(parameters);
    }

    /** The name of a figure that is not one of a table; what its parameters mean is for the one who counts it. */
    public static FigureId of(MultiValueMap<String, String> parameters) {
        return named(parameters);
    }

    /** The name of a figure in the funnel, at one of its stages. */
    public static FigureId of(Asked asked, List<String> cell, long position, Funnel.Stage stage) {
        MultiValueMap<String, String> parameters =
                asked.at(asked.point().knownAt(position)).parameters();
        cell.forEach(key -> parameters.add("cell", key));
        parameters.add("stage", stage.name());
        return named(parameters);
    }

    private static FigureId named(MultiValueMap<String, String> parameters) {
        return new FigureId(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Addresses.query(parameters).getBytes(StandardCharsets.UTF_8)));
    }

    /** The parameters that it was made of; empty when it is no figure's name. */
    public Optional<MultiValueMap<String, String>> parameters() {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String query = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return Optional.of(Addresses.parameters(query));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
