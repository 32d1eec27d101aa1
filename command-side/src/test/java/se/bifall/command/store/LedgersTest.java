package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.FrameId;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.OrgNumber;
import se.bifall.codes.PaymentRef;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.FrameCommand.IncreaseDecisionFrame;
import se.bifall.commands.FrameCommand.SetDecisionFrame;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.SetOffRecovery;
import se.bifall.events.EventCodec;
import se.bifall.events.FrameEvent.FundsCommitted;
import se.bifall.events.StoredEvent;
import se.bifall.testing.Ask;

/** What cases share holds however many want it at once, and is written together with the case or not at all. */
class LedgersTest {
    private static final int WRITERS = 8;
    private static final FrameId FRAME = new FrameId("FORETAGSSTOD-2026");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private EventStoreContract.Opened store;

    @BeforeEach
    void openStore() {
        store = open(folder);
    }

    EventStoreContract.Opened open(Path folder) {
        return H2Store.open(folder, new MovedClock());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_grant_and_what_it_takes_of_the_frame_are_recorded_together() {
        given(frameOf(100_000), "ekonom");
        proposed("a");

        assertThat(approve("a", 100_000)).isInstanceOf(Accepted.class);

        List<StoredEvent> last = lastEvents(3);
        assertThat(last)
                .extracting(StoredEvent::name)
                .containsExactly("FundsCommitted/1", "DeMinimisAidGranted/1", "GrantApproved/1");
        assertThat(last)
                .extracting(StoredEvent::context)
                .containsOnly(last.getFirst().context());
    }

    @Test
    void the_same_approval_again_takes_nothing_more() {
        given(frameOf(100_000), "ekonom");
        proposed("a");
        CommandResult first = approve("a", 60_000);
        long head = store.log().head();

        assertThat(approve("a", 60_000)).isEqualTo(first);
        assertThat(store.log().head()).isEqualTo(head);
    }

    @Test
    void what_is_revoked_may_be_granted_to_another() {
        given(frameOf(100_000), "ekonom");
        proposed("a");
        approve("a", 100_000);
        proposed("b");
        assertThat(approve("b", 100_000)).extracting("rule").isEqualTo("WithinDecisionFrame");

        given(with(Ask.revoke(), "caseId", new CaseId("a")), "beslutsfattare");

        assertThat(send("again", with(Ask.approveCompany(), "caseId", new CaseId("b")), "beslutsfattare"))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void of_many_approvals_at_once_where_one_fits_exactly_one_goes_through() throws Exception {
        given(frameOf(1), "ekonom");
        for (int round = 0; round < 5; round++) {
            given(new IncreaseDecisionFrame(FRAME, Kronor.of(100_000), NEW_YEAR, "RUN"), "ekonom");
            String prefix = "r" + round + "-";
            IntStream.range(0, WRITERS).forEach(writer -> proposed(prefix + writer));
            int before = all().size();

            List<CommandResult> answers = atOnce(writer -> approve(prefix + writer, 100_000));

            assertThat(answers).filteredOn(Accepted.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Refused.class::isInstance)
                    .hasSize(WRITERS - 1)
                    .extracting("rule")
                    .containsOnly("WithinDecisionFrame");
            assertThat(all().subList(before, all().size()))
                    .as("nothing of those that were refused")
                    .extracting(StoredEvent::name)
                    .containsExactly("FundsCommitted/1", "DeMinimisAidGranted/1", "GrantApproved/1");
        }
    }

    @Test
    void approvals_of_any_size_at_once_never_exceed_the_frame() throws Exception {
        given(frameOf(250_000), "ekonom");
        IntStream.range(0, WRITERS).forEach(writer -> proposed("s" + writer));

        List<CommandResult> answers = atOnce(writer -> approve("s" + writer, 20_000 + 10_000L * writer));

        long granted = all().stream()
                .map(stored -> EventCodec.decode(stored.name(), stored.payload()))
                .filter(FundsCommitted.class::isInstance)
                .mapToLong(event -> ((FundsCommitted) event).amount().amount())
                .sum();
        assertThat(granted).isBetween(250_000L - 90_000, 250_000L);
        assertThat(answers).filteredOn(Accepted.class::isInstance).hasSizeBetween(3, 6);
    }

    @Test
    void a_number_of_the_diary_belongs_to_one_case_however_many_want_it_at_once() throws Exception {
        IntStream.range(0, WRITERS).forEach(writer -> given(of("d" + writer, Ask.applyForCompany()), "handlaggare"));

        List<CommandResult> answers =
                atOnce(writer -> send("r-" + writer, of("d" + writer, Ask.register()), "handlaggare"));

        assertThat(answers).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Refused.class::isInstance)
                .hasSize(WRITERS - 1)
                .extracting("rule")
                .containsOnly("DiarienummerIsFree");
    }

    @Test
    void a_demand_in_one_case_is_set_off_against_a_payment_of_another_in_both_or_neither() {
        given(frameOf(1_000_000), "ekonom");
        demanded("owing");
        owed("owed", 60_000);
        PaymentRef payment = new PaymentRef("owed/1");
        int before = all().size();

        assertThat(setOff("one", "owing", payment, 60_001)).extracting("rule").isEqualTo("SetOffWithinPayment");
        assertThat(setOff("two", "owing", new PaymentRef("nobody/1"), 1))
                .extracting("rule")
                .isEqualTo("SetOffWithinPayment");
        assertThat(all()).hasSize(before);

        assertThat(setOff("three", "owing", payment, 30_000)).isInstanceOf(Accepted.class);
        List<StoredEvent> last = lastEvents(2);
        assertThat(last).extracting(StoredEvent::name).containsExactly("PaymentSetOff/1", "SetOffDecided/1");
        assertThat(last).extracting(StoredEvent::stream).containsExactly("owed", "owing");
        assertThat(setOff("four", "owing", payment, 30_001)).extracting("rule").isEqualTo("SetOffWithinPayment");
        assertThat(setOff("three", "owing", payment, 30_000)).isInstanceOf(Accepted.class);
        assertThat(all()).hasSize(before + 2);
    }

    @Test
    void what_one_recipient_owes_is_not_taken_from_another() {
        given(frameOf(1_000_000), "ekonom");
        demanded("owing");
        other = new OrgNumber("556677-0003");
        owed("others", 60_000);

        assertThat(setOff("one", "owing", new PaymentRef("others/1"), 1))
                .extracting("rule")
                .isEqualTo("SetOffSameRecipient");
    }

    private @Nullable OrgNumber other;

    /** All of 75 000 kr is demanded back. */
    private void demanded(String caseId) {
        owed(caseId, 75_000);
        given(of(caseId, Ask.pay(1)), "ekonom");
        given(of(caseId, Ask.recover(Ask.anslag(75_000))), "beslutsfattare");
    }

    /** So much is decided and waits to be paid. */
    private void owed(String caseId, long kronor) {
        proposed(caseId);
        approve(caseId, 100_000);
        given(of(caseId, Ask.claim(150_000)), "handlaggare");
        given(of(caseId, Ask.decidePayment(1, 150_000, Ask.anslag(kronor))), "beslutsfattare");
    }

    private CommandResult setOff(String id, String caseId, PaymentRef against, long kronor) {
        SetOffRecovery whole = of(caseId, Ask.setOff(1, 1, Ask.anslag(kronor)));
        return send(id, with(whole, "against", against), "beslutsfattare");
    }

    private static SetDecisionFrame frameOf(long kronor) {
        return new SetDecisionFrame(FRAME, 2026, "FORETAGSSTOD", Kronor.of(kronor), NEW_YEAR, "RUN");
    }

    private void proposed(String caseId) {
        for (GrantCommand command : Ask.companyProposed()) {
            GrantCommand mine =
                    switch (command) {
                        case GrantCommand.RegisterApplication c ->
                            with(c, "diarienummer", new Diarienummer("RUN 2026-" + number(caseId)));
                        case GrantCommand.ApplyForGrant c
                        when other != null -> with(c, "applicant", with(c.applicant(), "orgNumber", other));
                        default -> command;
                    };
            given(of(caseId, mine), "handlaggare");
        }
    }

    private int numbers;

    private int number(String caseId) {
        return caseId.isEmpty() ? 0 : ++numbers;
    }

    private CommandResult approve(String caseId, long kronor) {
        FundingSplit funding = Ask.anslag(kronor);
        return send("approve-" + caseId, with(of(caseId, Ask.approveCompany()), "funding", funding), "beslutsfattare");
    }

    @SuppressWarnings("unchecked")
    private static <C extends GrantCommand> C of(String caseId, C command) {
        return (C) with((Record & GrantCommand) command, "caseId", new CaseId(caseId));
    }

    private void given(BifallCommand command, String by) {
        CommandResult result = send("k" + store.log().head(), command, by);
        assertThat(result).isInstanceOf(Accepted.class);
    }

    private CommandResult send(String id, BifallCommand command, String by) {
        return store.commands()
                .send(new CommandRequest(new CommandId(id), null, by, EnumSet.allOf(Role.class), command));
    }

    /** What was refused is kept as well, see {@link RefusalLogTest}; here it is beside the point. */
    private List<StoredEvent> all() {
        return store.log().read(0, 1_000_000).stream()
                .filter(event -> !event.name().startsWith("CommandRefused/"))
                .toList();
    }

    private List<StoredEvent> lastEvents(int count) {
        return all().subList(all().size() - count, all().size());
    }

    private static List<CommandResult> atOnce(IntFunction<CommandResult> ask) throws Exception {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<CommandResult>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                running.add(pool.submit(() -> {
                    start.await();
                    return ask.apply(number);
                }));
            }
            List<CommandResult> answers = new ArrayList<>();
            for (Future<CommandResult> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
