package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Ask.CASE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.command.RuleReview;
import se.bifall.command.portfolio.RehearsedLedgers;
import se.bifall.commands.DecisionChecks.Check;
import se.bifall.commands.DecisionReview.Judged;
import se.bifall.commands.DecisionReview.Reviewed;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ReduceGrant;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.EventContext;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.events.FrameEvent.FundsCommitted;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.GrantReduced;
import se.bifall.events.StoredEvent;
import se.bifall.region.RegionProfile;
import se.bifall.testing.Ask;
import se.bifall.testing.ListedLog;

/** A decision of long ago, asked for again by the rules of its day and by today's. */
class RuleReviewTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    private static final FrameId FRAME = new FrameId("FORETAGSSTOD-2026");
    private final List<StoredEvent> stored = new ArrayList<>();

    @Test
    void a_decision_that_was_allowed_holds_by_every_rule_of_its_day() {
        givenAnApprovalThatEmptiedTheFrame();

        Reviewed reviewed = reviewOn(LocalDate.of(2026, 3, 1));

        assertThat(reviewed.rules()).extracting(Judged::then).allSatisfy(check -> assertThat(check)
                .isNotNull()
                .satisfies(held -> assertThat(held.sentence()).isEmpty()));
        assertThat(reviewed.heldThen()).isTrue();
        assertThat(reviewed.holdsToday()).isTrue();
        assertThat(reviewed.judgedBy()).isEqualTo("en-profil");
        assertThat(reviewed.profile()).isEqualTo(REGION.version());
    }

    @Test
    void the_frame_is_the_one_before_the_decision_took_of_it() {
        givenAnApprovalThatEmptiedTheFrame();

        assertThat(rule(reviewOn(LocalDate.of(2026, 3, 1)), "WithinDecisionFrame"))
                .satisfies(judged -> {
                    assertThat(judged.then())
                            .isNotNull()
                            .extracting(Check::holds)
                            .isEqualTo(true);
                    assertThat(judged.today())
                            .isNotNull()
                            .extracting(Check::holds)
                            .isEqualTo(true);
                });
    }

    @Test
    void a_demand_that_came_later_refuses_it_today_and_did_not_then() {
        givenAnApprovalThatEmptiedTheFrame();

        Reviewed reviewed = reviewOn(LocalDate.of(2026, 12, 1));

        Judged judged = rule(reviewed, "CommunicationOnRecord");
        assertThat(judged.then()).isNotNull().extracting(Check::holds).isEqualTo(true);
        assertThat(judged.today()).isNotNull().extracting(Check::holds).isEqualTo(false);
        assertThat(reviewed.heldThen()).isTrue();
        assertThat(reviewed.holdsToday()).isFalse();
    }

    @Test
    void a_support_type_that_is_no_longer_given_is_the_one_reason() {
        givenAnApprovalThatEmptiedTheFrame();

        Reviewed reviewed = reviewOn(LocalDate.of(2020, 1, 1));

        assertThat(reviewed.rules())
                .extracting(Judged::today)
                .anySatisfy(check -> assertThat(check).isNotNull().satisfies(refused -> {
                    assertThat(refused.rule()).isEqualTo("KnownCode");
                    assertThat(refused.holds()).isFalse();
                }));
    }

    @Test
    void a_ground_that_nobody_asked_for_then_was_neither_held_nor_broken_and_is_missing_today() {
        givenAnApprovalThatEmptiedTheFrame();
        ReduceGrant taken = Ask.takeBack(Ask.anslag(10_000), null);
        GrantReduced reduced = new GrantReduced(CASE, taken.kind(), taken.reduced(), taken.ground(), taken.decision());
        add(reduced, "beslutsfattare", "k-aterta");

        assertThat(ground("GrantReduced/2").unasked()).isFalse();
        Judged then = ground("GrantReduced/1");

        assertThat(then.unasked()).isTrue();
        assertThat(then.today()).isNotNull().extracting(Check::holds).isEqualTo(false);
        assertThat(review(Ask.CLOSED).review(CASE, 2).orElseThrow().rules())
                .filteredOn(judged -> judged.then() != null && !judged.then().holds())
                .extracting(Judged::unasked)
                .contains(true);
    }

    /** The newest event under another name. */
    private Judged ground(String name) {
        StoredEvent last = stored.removeLast();
        stored.add(new StoredEvent(
                last.position(),
                last.stream(),
                last.sequence(),
                name,
                last.payload(),
                last.context(),
                last.recordedAt()));
        return rule(review(Ask.CLOSED).review(CASE, 2).orElseThrow(), "ChangeGroundStated");
    }

    @Test
    void nothing_is_said_when_the_frame_has_an_event_that_can_not_be_read() {
        givenAnApprovalThatEmptiedTheFrame();
        StoredEvent frame = stored.getFirst();
        stored.set(
                0,
                new StoredEvent(
                        frame.position(),
                        frame.stream(),
                        frame.sequence(),
                        "DecisionFrameSet/99",
                        frame.payload(),
                        frame.context(),
                        frame.recordedAt()));

        assertThat(review(LocalDate.of(2026, 3, 1)).review(CASE, 1)).isEmpty();
    }

    @Test
    void nothing_is_said_of_a_decision_that_is_not_there() {
        givenAnApprovalThatEmptiedTheFrame();

        assertThat(review(LocalDate.of(2026, 3, 1)).review(CASE, 2)).isEmpty();
        assertThat(review(LocalDate.of(2026, 3, 1)).review(new se.bifall.codes.CaseId("annat"), 1))
                .isEmpty();
    }

    private void givenAnApprovalThatEmptiedTheFrame() {
        add(
                new DecisionFrameSet(
                        FRAME, 2026, "FORETAGSSTOD", Kronor.of(100_000), LocalDate.of(2025, 12, 1), "RUN § 1"),
                "ekonom",
                null);
        List<GrantCommand> commands = Ask.companyRunning();
        List<GrantEvent> events = Scene.given(commands).events;
        for (int i = 0; i < events.size(); i++) {
            boolean last = i == events.size() - 1;
            if (last) {
                add(new FundsCommitted(FRAME, CASE, Kronor.of(100_000), Ask.DECIDED), "beslutsfattare", "k-beslut");
            }
            add(events.get(i), Ask.asker(commands.get(i)).value(), last ? "k-beslut" : "k" + i);
        }
    }

    private void add(BifallEvent event, String actor, @Nullable String request) {
        long sequence = stored.stream()
                .filter(one -> one.stream().equals(event.stream()))
                .count();
        stored.add(new StoredEvent(
                stored.size() + 1L,
                event.stream(),
                sequence,
                EventCodec.nameOf(event.getClass()),
                EventCodec.encode(event),
                new EventContext(actor, request, null, "en-profil"),
                Instant.parse("2026-02-11T08:00:00Z")));
    }

    private Reviewed reviewOn(LocalDate today) {
        return review(today).review(CASE, 1).orElseThrow();
    }

    private RuleReview review(LocalDate today) {
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new RuleReview(ListedLog.of(stored), REGION, clock, RehearsedLedgers::new);
    }

    private static Judged rule(Reviewed reviewed, String name) {
        return reviewed.rules().stream()
                .filter(judged -> judged.then() != null && judged.then().rule().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
