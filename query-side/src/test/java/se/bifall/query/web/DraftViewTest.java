package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import se.bifall.codes.Kronor;
import se.bifall.codes.Role;
import se.bifall.commands.DecisionChecks.Check;
import se.bifall.commands.DecisionChecks.Checked;

/** Where the link leads that mends what a check found. */
class DraftViewTest {
    private static @Nullable String link(String rule, Role role) {
        Check broken = new Check(rule, "regel", false, "funding", "Varför.");
        DecisionDraft draft = new DecisionDraft(List.of(), new Checked(List.of(broken), List.of()), Kronor.of(0));
        return new DraftView.Maker(new StaticMessageSource())
                .of(draft, List.of(), "/arenden/a", new Asker("någon", Set.of(role)))
                .checks()
                .getFirst()
                .link();
    }

    @ParameterizedTest
    @CsvSource({
        "FrameIsSet, EKONOM, /ram/ny",
        "FrameIsSet, BESLUTSFATTARE, /ram/ny",
        "FrameIsSet, NAMNDSEKRETERARE, /ram",
        "WithinDecisionFrame, EKONOM, /arenden/a"
    })
    void a_frame_that_is_missing_is_set_on_its_own_page_by_those_who_may(String rule, Role role, String page) {
        assertThat(link(rule, role)).isEqualTo(page);
    }
}
