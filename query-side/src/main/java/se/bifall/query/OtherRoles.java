package se.bifall.query;

import java.util.List;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Leaves out what a node that only decides has no use for: pages, figures and the ways in of people and machines. */
public final class OtherRoles implements TypeFilter, EnvironmentAware {
    private static final List<String> ANSWERING = List.of("se.bifall.query.", "se.bifall.command.api.");
    /** Who may look at health and meters, and those themselves. */
    private static final List<String> EVERYWHERE = List.of("se.bifall.query.access.", "se.bifall.query.operation.");

    private boolean onlyDecides;

    @Override
    public void setEnvironment(Environment environment) {
        onlyDecides = environment.acceptsProfiles(Profiles.of("command"));
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        String name = reader.getClassMetadata().getClassName();
        return onlyDecides
                && !name.equals(Application.class.getName())
                && ANSWERING.stream().anyMatch(name::startsWith)
                && EVERYWHERE.stream().noneMatch(name::startsWith);
    }
}
