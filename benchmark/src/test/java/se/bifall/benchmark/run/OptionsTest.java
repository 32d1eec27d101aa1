package se.bifall.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void sizes_that_are_named_are_all_there_are() {
        assertThat(Options.of("--cases", "20,10").cases()).containsExactly(10, 20);
        assertThat(Options.of("--cases", "20").largeCases()).isEmpty();
        assertThat(Options.of("--large-cases", "500", "--cases", "20").largeCases())
                .containsExactly(500);
        assertThat(Options.of().largeCases()).isNotEmpty();
        assertThat(Options.of("--cases", "20", "--large-cases", "20,30").largeCases())
                .as("what is measured with the rest isn't measured twice")
                .containsExactly(30);
        assertThat(Options.of("--only", "rebuild, bifall").only()).containsExactly("rebuild", "bifall");
    }

    @Test
    void what_is_not_understood_is_told_with_what_is() {
        assertThatThrownBy(() -> Options.of("--minutes", "0")).hasMessageContaining("0 ska vara ett heltal, minst 1");
        assertThatThrownBy(() -> Options.of("--seconds", "7")).hasMessageContaining("minst 1 och högst 6");
        assertThatThrownBy(() -> Options.of("--cases", "10,3000000000")).hasMessageContaining("högst 1000000");
        assertThatThrownBy(() -> Options.of("--only", "ingen")).hasMessageContaining("ingen är varken en fas");
        assertThatThrownBy(() -> Options.of("--cases")).hasMessageContaining("--cases behöver ett värde");
    }
}
