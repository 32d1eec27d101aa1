package se.bifall.command.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bifall.preferences.PreferenceStore;

/** What every store of preferences promises. */
public abstract class PreferenceStoreContract {
    @SuppressWarnings("NullAway.Init") // set before each test
    private PreferenceStore store;

    /** A store on what was kept before; the first time nothing was. */
    protected abstract PreferenceStore opened();

    @BeforeEach
    void again() {
        store = opened();
    }

    @Test
    void what_is_put_is_there_after_a_restart_and_belongs_to_its_owner_and_kind() {
        store.put("anna", "vy", "Mina", "q=a");
        store.put("anna", "vy", "Andra", "q=b");
        store.put("anna", "vy", "Mina", "q=c");
        store.put("bo", "vy", "Mina", "q=d");
        store.put("anna", "brev", "2026-11-20", "sänt");

        again();

        assertThat(store.all("anna", "vy")).containsExactly(Map.entry("Andra", "q=b"), Map.entry("Mina", "q=c"));
        assertThat(store.all("cecilia", "vy")).isEmpty();
    }

    @Test
    void what_is_removed_is_gone() {
        store.put("anna", "vy", "Mina", "q=a");
        store.remove("anna", "vy", "Mina");
        store.remove("anna", "vy", "Mina");

        assertThat(store.all("anna", "vy")).isEmpty();
    }

    @Test
    void of_many_who_put_the_same_at_once_one_wins() {
        AtomicInteger winners = new AtomicInteger();

        IntStream.range(0, 8).parallel().forEach(i -> {
            if (store.putIfAbsent("anna", "brev", "2026-11-20", "nr " + i)) {
                winners.incrementAndGet();
            }
        });

        assertThat(winners).hasValue(1);
        assertThat(store.all("anna", "brev")).hasSize(1);
    }

    @Test
    void what_is_there_is_replaced_only_by_one_who_knows_it() {
        store.put("anna", "brev", "2026-11-20", "sänds");

        assertThat(store.replace("anna", "brev", "2026-11-20", "något annat", "sänt"))
                .isFalse();
        assertThat(store.replace("anna", "brev", "2026-11-20", "sänds", "sänt")).isTrue();
        assertThat(store.replace("anna", "brev", "2026-11-20", "sänds", "sänt")).isFalse();
        assertThat(store.all("anna", "brev")).containsEntry("2026-11-20", "sänt");
    }

    @Test
    void text_is_data_and_never_sql() {
        store.put("anna", "vy", "'; drop table preference; --", "\"'");

        assertThat(store.all("anna", "vy")).containsEntry("'; drop table preference; --", "\"'");
    }
}
