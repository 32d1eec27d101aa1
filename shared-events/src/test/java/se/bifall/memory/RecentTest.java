package se.bifall.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final Map<String, Integer> recent = Recent.atMost(2);

    @Test
    void what_was_used_longest_ago_is_let_go_first() {
        recent.put("a", 1);
        recent.put("b", 2);
        assertThat(recent.get("a")).isEqualTo(1);

        recent.computeIfAbsent("c", key -> 3);

        assertThat(recent).containsOnlyKeys("a", "c");
    }
}
