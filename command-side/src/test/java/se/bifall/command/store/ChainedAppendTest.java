package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainWalk;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.Verdict;
import se.bifall.chain.Verdict.Intact;
import se.bifall.command.store.ChainedAppend.Events;
import se.bifall.command.store.GroupCommit.Member;

/** What several bring is stored in one transaction, each all or nothing, and the chain has no hole whoever fails. */
@Timeout(20)
class ChainedAppendTest {
    @TempDir
    Path folder;

    private LogDatabase database;
    private JdbcEventLog log;
    private ChainedAppend append;
    private volatile Commit before = () -> {};

    @BeforeEach
    void an_empty_log() throws SQLException {
        database = LogDatabase.open(folder);
        log = new JdbcEventLog(database, new Commits());
        append = new ChainedAppend(new WatchedCommits());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Member<Events> member(ChainedEvent... events) {
        Events all = new Events();
        for (ChainedEvent event : events) {
            all.add(event);
        }
        return new Member<>(all);
    }

    private List<ChainedEvent> stored() {
        List<ChainedEvent> stored = new ArrayList<>();
        log.walk(stored::add);
        return stored;
    }

    private List<Tuple> places() {
        return stored().stream()
                .map(event -> tuple(event.position(), event.stream(), event.sequence()))
                .toList();
    }

    private Verdict verdict() {
        return ChainWalk.over(log, List.of());
    }

    private void commit(List<Member<Events>> group) throws SQLException {
        append.commit(group);
        group.forEach(Member::committed);
    }

    @Test
    void a_group_lies_in_the_order_of_coming_without_gaps() throws Exception {
        List<Member<Events>> group = List.of(
                member(UnlinkedEvent.of("one", 0), UnlinkedEvent.of("one", 1)),
                member(UnlinkedEvent.of("two", 0)),
                member(UnlinkedEvent.of("one", 2)));

        commit(group);

        for (Member<Events> member : group) {
            member.await(true);
        }
        assertThat(places())
                .containsExactly(
                        tuple(1L, "one", 0L), tuple(2L, "one", 1L), tuple(3L, "two", 0L), tuple(4L, "one", 2L));
        assertThat(verdict()).isInstanceOf(Intact.class);
    }

    @Test
    void one_whose_place_is_taken_leaves_nothing_and_the_others_are_linked_past_it() throws Exception {
        commit(List.of(member(UnlinkedEvent.of("taken", 0))));
        Member<Events> before = member(UnlinkedEvent.of("before", 0));
        Member<Events> refused = member(UnlinkedEvent.of("new", 0), UnlinkedEvent.of("taken", 0));
        Member<Events> after = member(UnlinkedEvent.of("new", 0), UnlinkedEvent.of("before", 1));

        commit(List.of(before, refused, after));

        before.await(true);
        after.await(true);
        assertThatThrownBy(() -> refused.await(true)).isInstanceOf(SQLException.class);
        assertThat(places())
                .containsExactly(
                        tuple(1L, "taken", 0L), tuple(2L, "before", 0L), tuple(3L, "new", 0L), tuple(4L, "before", 1L));
        assertThat(verdict()).isInstanceOf(Intact.class);
    }

    @Test
    void two_that_want_the_same_place_in_one_group_are_decided_by_who_came_first() throws Exception {
        Member<Events> first = member(UnlinkedEvent.of("wanted", 0));
        Member<Events> second = member(UnlinkedEvent.of("wanted", 0));

        commit(List.of(first, second));

        first.await(true);
        assertThatThrownBy(() -> second.await(true)).isInstanceOf(SQLException.class);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void who_is_alone_and_fails_leaves_nothing_and_the_next_is_linked_to_what_there_is() throws Exception {
        commit(List.of(member(UnlinkedEvent.of("taken", 0))));
        ChainHead head = log.chainHead();

        assertThatThrownBy(() -> commit(List.of(member(UnlinkedEvent.of("new", 0), UnlinkedEvent.of("taken", 0)))))
                .isInstanceOf(SQLException.class);

        assertThat(log.chainHead()).isEqualTo(head);
        commit(List.of(member(UnlinkedEvent.of("taken", 1))));
        assertThat(stored()).hasSize(2);
        assertThat(verdict()).isInstanceOf(Intact.class);
    }

    @Test
    void when_the_commit_fails_nothing_is_there_and_the_next_is_linked_to_what_there_is() throws Exception {
        commit(List.of(member(UnlinkedEvent.of("one", 0))));
        before = () -> {
            before = () -> {};
            throw new SQLException("the disk is gone");
        };

        assertThatThrownBy(
                        () -> commit(List.of(member(UnlinkedEvent.of("one", 1)), member(UnlinkedEvent.of("two", 0)))))
                .hasMessage("the disk is gone");

        assertThat(stored()).hasSize(1);
        commit(List.of(member(UnlinkedEvent.of("one", 1))));
        assertThat(stored()).extracting(ChainedEvent::position).containsExactly(1L, 2L);
        assertThat(verdict()).isInstanceOf(Intact.class);
    }

    @Test
    void nobody_is_told_of_a_taken_place_before_it_is_taken_for_good() throws Exception {
        Member<Events> winner = member(UnlinkedEvent.of("wanted", 0));
        Member<Events> loser = member(UnlinkedEvent.of("wanted", 0));
        CountDownLatch committing = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        before = () -> {
            committing.countDown();
            mayCommit.await();
        };
        Thread leader = Thread.ofPlatform().start(() -> {
            try {
                commit(List.of(winner, loser));
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
        CompletableFuture<Void> told = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            try {
                loser.await(false);
                told.complete(null);
            } catch (Exception e) {
                told.completeExceptionally(e);
            }
        });
        committing.await();

        assertThatThrownBy(() -> told.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        mayCommit.countDown();
        assertThatThrownBy(() -> told.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(SQLException.class);
        leader.join();
    }

    /** What happens just before a commit. */
    @FunctionalInterface
    private interface Commit {
        void run() throws Exception;
    }

    /** The database, with something that happens before each commit. */
    private final class WatchedCommits extends DelegatingDataSource {
        WatchedCommits() {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("commit")) {
                            before.run();
                        }
                        return method.invoke(connection, arguments);
                    });
        }
    }
}
