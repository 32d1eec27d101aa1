package se.bifall.query.report;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Figures as they were printed, each with the question that gives the same figure from events.
 *
 * @param year the year they are about
 * @param source the report
 */
public record PublishedYear(int year, String source, List<Figure> figures) {

    /**
     * @param unit {@code %}, {@code st}, or null for whole kronor
     * @param published as printed
     * @param terms summed
     * @param of what a share is a share of; null when it is no share
     */
    public record Figure(
            String label,
            @Nullable String unit,
            long published,
            List<Term> terms,
            @Nullable List<Term> of) {}

    /**
     * @param where parameters of a question about distribution, as in its address
     * @param measure decisions, companies, granted, net …
     */
    public record Term(String where, String measure) {}

    /** @param resource on the class path */
    public static PublishedYear read(String resource) {
        YAMLMapper mapper =
                YAMLMapper.builder().addModules(new ParameterNamesModule()).build();
        try (InputStream yaml = Objects.requireNonNull(PublishedYear.class.getResourceAsStream("/" + resource))) {
            return mapper.readValue(yaml, PublishedYear.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
