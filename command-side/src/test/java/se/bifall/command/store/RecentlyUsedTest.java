package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentlyUsedTest {
    private final RecentlyUsed kept = new RecentlyUsed(2);

    @Test
    void what_nobody_has_asked_for_longest_is_let_go() {
        kept.put("a", 1);
        kept.put("b", 2);
        assertThat(kept.<String, Integer>get("a")).isEqualTo(1);

        kept.put("c", 3);

        assertThat(kept.containsKey("b")).isFalse();
        assertThat(kept.<String, Integer>get("a")).isEqualTo(1);
        assertThat(kept.<String, Integer>get("c")).isEqualTo(3);
    }

    @Test
    void what_has_no_name_is_not_kept() {
        kept.put(null, 1);

        assertThat(kept.containsKey(null)).isFalse();
    }
}
