package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import se.bifall.codes.ChangeGround;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.ReductionKind;
import se.bifall.events.Decided;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent.GrantReduced;
import se.bifall.events.GrantEvent.GrantRevoked;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Folded;
import se.bifall.testing.Ask;
import se.bifall.testing.Examples;
import se.bifall.testing.Happened;

class DecisionSentencesTest {
    private static final CaseFacts CASE = Folded.facts(Happened.applied());

    static Stream<Class<?>> decisions() {
        return EventCodec.catalogue().filter(Decided.class::isAssignableFrom).map(type -> type);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void every_decision_says_in_its_document_what_is_decided(Class<?> type) {
        Decided decided = (Decided) Examples.whole(type);

        assertThat(DecisionSentences.of(decided, Decided.amountOf(decided), CASE))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).matches("(?s)[A-ZÅÄÖ0-9].*\\."));
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(ChangeGround.class)
    void a_revocation_tells_its_ground_where_one_was_stated(@Nullable ChangeGround ground) {
        GrantRevoked revoked = new GrantRevoked(Ask.CASE, FundingSplit.NONE, ground, Ask.decision(Ask.CLOSED));

        String told = String.join(" ", DecisionSentences.of(revoked, revoked.unpaid(), CASE));

        assertThat(told.contains("Grund för upphävandet")).isEqualTo(ground != null);
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(ChangeGround.class)
    void a_withdrawal_tells_its_ground_where_one_was_stated(@Nullable ChangeGround ground) {
        GrantReduced reduced =
                new GrantReduced(Ask.CASE, ReductionKind.ATERTAG, Ask.anslag(1), ground, Ask.decision(Ask.CLOSED));

        String told = String.join(" ", DecisionSentences.of(reduced, reduced.reduced(), CASE));

        assertThat(told).contains("Regionen tar tillbaka 1\u00a0kr");
        assertThat(told.contains("Grund för återtaget")).isEqualTo(ground != null);
    }
}
