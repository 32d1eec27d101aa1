package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainedLog;
import se.bifall.events.EventLog;
import se.bifall.persons.Persons;

class PreparedFolderTest {
    private static final String SAMPLE = "--bifall.sample=true";

    @TempDir
    private Path root;

    private static ChainHead head(Running bifall) {
        return bifall.bean(ChainedLog.class).headAt(bifall.bean(EventLog.class).head());
    }

    @Test
    void a_new_folder_begins_as_the_one_that_the_sample_came_about_in_and_adds_nothing() {
        Running made = Running.without(root.resolve("made"), SAMPLE);
        ChainHead prepared = head(made);
        made.stop();

        Running begun =
                Running.without(root.resolve("new"), SAMPLE, "--bifall.prepared-sample=" + root.resolve("made"));

        assertThat(head(begun)).isEqualTo(prepared);
        assertThat(begun.bean(Persons.class).search("Testperson", "handlaggare"))
                .hasSize(1);
        begun.stop();
    }
}
