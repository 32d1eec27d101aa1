package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.RusPriority;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.commands.GrantCommand.ApproveGrant;
import se.bifall.commands.GrantCommand.ProposeDecision;
import se.bifall.commands.GrantCommand.RecordIndicatorOutcome;
import se.bifall.commands.GrantCommand.SubmitClaim;
import se.bifall.commands.InputReader;

class FormReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1250000",
                "1 250 000",
                "1\u00a0250\u00a0000",
                "1\u202f250\u202f000",
                " 1 250 000 kr ",
                "1250000KR"
            })
    void an_amount_is_read_as_people_write_it(String typed) {
        assertThat(FormReader.read(SubmitClaim.class, form("accumulatedCosts", typed))
                        .get("accumulatedCosts")
                        .asLong())
                .isEqualTo(1_250_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hundra", "100,50", "100.000", "1e5", "99999999999999999999", "0x10", "−"})
    void what_is_no_whole_number_is_refused_and_never_guessed_at(String typed) {
        var read = InputReader.read(
                SubmitClaim.class, FormReader.read(SubmitClaim.class, form("accumulatedCosts", typed)));
        assertThat(read.errors())
                .anyMatch(error ->
                        error.field().equals("accumulatedCosts") && error.rule().equals("FelTyp"));
    }

    @Test
    void a_negative_amount_is_refused_whatever_minus_it_has() {
        for (String typed : new String[] {"-5", "\u22125"}) {
            var read = InputReader.read(
                    SubmitClaim.class, FormReader.read(SubmitClaim.class, form("accumulatedCosts", typed)));
            assertThat(read.errors()).anyMatch(error -> error.rule().equals("BeloppEjNegativt"));
        }
    }

    @Test
    void a_split_has_what_was_typed_and_an_empty_one_is_missing() {
        MultiValueMap<String, String> typed = form("funding.ANSLAG_1_1", "80 000", "funding.ERUF", "");
        assertThat(FormReader.read(ProposeDecision.class, typed).get("funding").toString())
                .isEqualTo("{\"ANSLAG_1_1\":80000}");
        var nothing = InputReader.read(ProposeDecision.class, FormReader.read(ProposeDecision.class, form()));
        assertThat(nothing.errors())
                .anyMatch(
                        error -> error.field().equals("funding") && error.rule().equals("Obligatoriskt"));
    }

    @Test
    void a_whole_decision_is_read_from_its_fields() {
        MultiValueMap<String, String> typed = form(
                "funding.ANSLAG_1_1", "80 000",
                "funding.EU_RAMPROJEKT", "20 000",
                "approvedExpenditure", "200 000",
                "primaryPriority", "2",
                "inForceFrom", "2026-02-10",
                "conditions", "Slutrapport\r\n\r\n Logotyp ",
                "decision.decidedOn", "2026-02-10",
                "decision.decidedBy", "beslutsfattare",
                "decision.preparedBy", "handlaggare",
                "decision.participants", "",
                "decision.legalBasis", "SFS 2022:1468 17 §",
                "decision.motivering", "Rad ett\r\nRad två",
                "decision.communicatedOn", "2026-02-05");
        typed.add("secondaryPriorities", "3");
        typed.add("secondaryPriorities", "4");
        var json = FormReader.read(ApproveGrant.class, typed);
        json.put("caseId", "a1");
        var read = InputReader.read(ApproveGrant.class, json);
        assertThat(read.errors()).isEmpty();
        ApproveGrant command = java.util.Objects.requireNonNull(read.value());
        assertThat(command.funding())
                .isEqualTo(FundingSplit.of(FundingSource.ANSLAG_1_1, Kronor.of(80_000))
                        .plus(FundingSplit.of(FundingSource.EU_RAMPROJEKT, Kronor.of(20_000))));
        assertThat(command.conditions()).containsExactly("Slutrapport", "Logotyp");
        assertThat(command.secondaryPriorities()).containsExactly(new RusPriority("3"), new RusPriority("4"));
        assertThat(command.decision().motivering()).isEqualTo("Rad ett\nRad två");
        assertThat(command.decision().participants()).isEmpty();
    }

    @Test
    void a_question_with_three_answers_keeps_not_stated_apart_from_no() {
        assertThat(FormReader.read(ApplyForGrant.class, form("place.inTatort", ""))
                        .get("place")
                        .has("inTatort"))
                .isFalse();
        assertThat(FormReader.read(ApplyForGrant.class, form("place.inTatort", "false"))
                        .get("place")
                        .get("inTatort")
                        .isBoolean())
                .isTrue();
    }

    @Test
    void fields_that_the_command_does_not_have_are_passed_over() {
        var json = FormReader.read(
                RecordIndicatorOutcome.class, form("counts.women", "3", "roles", "ADMIN", "_csrf", "x"));
        assertThat(json.toString()).isEqualTo("{\"basis\":[],\"counts\":{\"women\":3}}");
    }

    private static MultiValueMap<String, String> form(String... namesAndValues) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return typed;
    }
}
