package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.codes.CommandId;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.FrameCommand.SetDecisionFrame;
import se.bifall.commands.Refusals;
import se.bifall.commands.Refusals.Attempt;
import se.bifall.events.EventCodec;
import se.bifall.events.RefusalEvent.CommandRefused;
import se.bifall.events.StoredEvent;
import se.bifall.region.RegionProfile;
import se.bifall.testing.Ask;

/** Who was refused what, when and by which rule is in the log itself, once for each request. */
class RefusalLogTest {
    private static final int WRITERS = 8;

    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock();

    @SuppressWarnings("NullAway.Init") // set before each test
    private H2Store store;

    @BeforeEach
    void openStore() {
        store = H2Store.open(folder, clock);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void a_refused_command_is_kept_with_who_when_and_which_rule() {
        ask("k1", "anna", EnumSet.allOf(Role.class), Ask.register());

        StoredEvent kept = kept().getFirst();
        assertThat(kept.name()).isEqualTo("CommandRefused/1");
        assertThat(kept.context().actor()).isEqualTo("anna");
        assertThat(kept.context().commandId()).isEqualTo("k1");
        assertThat(kept.recordedAt()).isEqualTo(clock.instant());
        CommandRefused refused = event(kept);
        assertThat(refused.command()).isEqualTo("RegisterApplication");
        assertThat(refused.about()).isEqualTo("arende-1");
        assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(refused.rule()).isEqualTo("ArendetFinns");
        assertThat(refused.field()).isEqualTo("caseId");
        assertThat(refused.sentence()).isEqualTo("Det finns inget ärende arende-1.");
    }

    @Test
    void a_role_that_may_not_ask_and_a_rule_that_says_no_are_kept_alike() {
        ask("k1", "erik", EnumSet.of(Role.EKONOM), Ask.applyForCompany());
        ask("k2", "anna", EnumSet.allOf(Role.class), Ask.applyForCompany());
        ask("k3", "anna", EnumSet.allOf(Role.class), Ask.close());

        assertThat(kept())
                .extracting(stored -> event(stored).reason())
                .containsExactly(Reason.FORBIDDEN, Reason.CONFLICT);
    }

    @Test
    void a_refusal_is_no_part_of_the_case_and_does_not_stand_in_its_way() {
        ask("k1", "anna", EnumSet.allOf(Role.class), Ask.register());

        assertThat(ask("k2", "anna", EnumSet.allOf(Role.class), Ask.applyForCompany()))
                .isEqualTo(new Accepted("arende-1", 1));
        assertThat(store.log().stream("arende-1")).hasSize(1);
    }

    @Test
    void eight_refused_at_once_are_eight_kept() throws Exception {
        ask("k", "anna", EnumSet.allOf(Role.class), Ask.applyForCompany());
        for (int round = 0; round < 5; round++) {
            int number = round;
            atOnce(writer ->
                    () -> ask("k" + number + "-" + writer, "h" + writer, EnumSet.of(Role.REVISOR), Ask.register()));
        }

        assertThat(kept()).hasSize(5 * WRITERS);
        assertThat(kept()).extracting(StoredEvent::stream).doesNotHaveDuplicates();
    }

    @Test
    void the_same_request_refused_again_is_kept_once_also_at_once() throws Exception {
        atOnce(writer -> () -> ask("k1", "anna", EnumSet.of(Role.REVISOR), Ask.register()));
        ask("k1", "anna", EnumSet.of(Role.REVISOR), Ask.register());
        assertThat(kept()).hasSize(1);

        ask("k1", "erik", EnumSet.of(Role.REVISOR), Ask.register());
        ask("k2", "anna", EnumSet.of(Role.REVISOR), Ask.register());
        ask("k1", "anna", EnumSet.allOf(Role.class), Ask.register());
        assertThat(kept()).hasSize(4);
    }

    @Test
    void what_was_typed_is_not_kept() {
        Refusals refusals = store.bean(Refusals.class);
        Refused malformed = new Refused(Reason.MALFORMED, "OkantFalt", "Anna Andersson", "Anna Andersson är inget.");
        refusals.keep(new Attempt(null, "anna", "ApplyForGrant", "811228-9874", null), malformed);

        CommandRefused kept = event(kept().getFirst());
        assertThat(kept.sentence()).isNull();
        assertThat(kept.field()).isNull();
        assertThat(kept.about()).isNull();
        assertThat(kept.rule()).isEqualTo("OkantFalt");
    }

    @Test
    void without_an_id_each_try_is_a_refusal_of_its_own() {
        Refusals refusals = store.bean(Refusals.class);
        Refused malformed = new Refused(Reason.MALFORMED, "Json", null, "Innehållet är inte giltig JSON.");
        for (int i = 0; i < 3; i++) {
            refusals.keep(new Attempt(null, "anna", null, null, null), malformed);
        }

        assertThat(kept()).hasSize(3);
    }

    @Test
    void a_value_that_no_id_can_be_made_of_is_refused_and_is_no_fault_of_the_store() {
        BifallCommand frame = new SetDecisionFrame(
                new FrameId("a"), 2026, "Anna Andersson", Kronor.of(1), LocalDate.of(2026, 1, 1), "RUN");

        assertThat(ask("k1", "erik", EnumSet.of(Role.EKONOM), frame))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.MALFORMED));
        assertThat(event(kept().getFirst()).sentence()).isNull();
    }

    @Test
    void every_event_has_the_version_of_the_region_profile_that_judged_it() {
        ask("k1", "anna", EnumSet.allOf(Role.class), Ask.applyForCompany());
        ask("k2", "anna", EnumSet.allOf(Role.class), Ask.close());

        assertThat(store.log().read(0, 100)).hasSize(2).allSatisfy(stored -> assertThat(
                        stored.context().profile())
                .isEqualTo(store.bean(RegionProfile.class).version()));
    }

    private Object ask(String id, String actor, EnumSet<Role> roles, BifallCommand command) {
        return store.commands().send(new CommandRequest(new CommandId(id), null, actor, roles, command));
    }

    private List<StoredEvent> kept() {
        return store.log().read(0, 1_000_000).stream()
                .filter(stored -> stored.stream().startsWith("nekad:"))
                .toList();
    }

    private static CommandRefused event(StoredEvent stored) {
        return (CommandRefused) EventCodec.decode(stored.name(), stored.payload());
    }

    private static void atOnce(java.util.function.IntFunction<Callable<Object>> writers) throws Exception {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Object>> tasks = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Callable<Object> writer = writers.apply(i);
                tasks.add(() -> {
                    start.await();
                    return writer.call();
                });
            }
            for (var answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isInstanceOf(Refused.class);
            }
        }
    }
}
