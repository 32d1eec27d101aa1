package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.command.grantcase.rule.ClaimOfTheCase;
import se.bifall.command.grantcase.rule.DocumentStands;
import se.bifall.command.grantcase.rule.NoPersonalNumber;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.TitleOnOneLine;
import se.bifall.events.GrantEvent.DocumentFiled;
import se.bifall.events.GrantEvent.DocumentWithdrawn;

class FilingTest {
    @Test
    void documents_are_numbered_from_one_in_the_order_they_are_filed_withdrawn_ones_included() {
        Scene scene = Scene.given(applyForCompany());

        assertThat(scene.when(file()).then(DocumentFiled.class).document()).isEqualTo(1);
        scene.when(withdrawDocument(1)).then(DocumentWithdrawn.class);
        assertThat(scene.when(file()).then(DocumentFiled.class).document()).isEqualTo(2);
    }

    @Test
    void a_document_keeps_all_that_was_said_of_it() {
        DocumentFiled filed = Scene.given(applyForCompany()).when(file()).then(DocumentFiled.class);

        assertThat(filed.sha256()).isEqualTo(file().sha256());
        assertThat(filed.documentTitle()).isEqualTo("Projektplan med budget");
        assertThat(filed.bytes()).isEqualTo(content().length);
        assertThat(filed.claim()).isNull();
    }

    @Test
    void a_voucher_belongs_to_a_claim_that_the_case_has() {
        Scene scene = Scene.given(companyRunning()).and(claim(50_000)).and(claim(60_000));

        assertThat(scene.when(with(file(), "claim", 2))
                        .then(DocumentFiled.class)
                        .claim())
                .isEqualTo(2);
        scene.when(with(file(), "claim", 3)).thenRefused(ClaimOfTheCase.class, "claim");
        scene.when(with(file(), "claim", 0)).thenRefused(ClaimOfTheCase.class, "claim");
    }

    @Test
    void a_claim_is_not_named_where_there_is_none() {
        Scene.given(applyForCompany()).when(with(file(), "claim", 1)).thenRefused(ClaimOfTheCase.class, "claim");
    }

    @Test
    void a_document_comes_in_today_at_the_latest() {
        Scene scene = Scene.given(applyForCompany()).on(LocalDate.of(2026, 1, 20));

        scene.and(with(file(), "receivedOn", LocalDate.of(2026, 1, 20)));
        scene.when(with(file(), "receivedOn", LocalDate.of(2026, 1, 21)))
                .thenRefused(NotInTheFuture.class, "receivedOn");
    }

    @Test
    void a_title_is_one_line_of_at_most_two_hundred_characters() {
        Scene scene = Scene.given(applyForCompany());

        scene.and(with(file(), "documentTitle", "å".repeat(200)));
        scene.when(with(file(), "documentTitle", "å".repeat(201))).thenRefused(TitleOnOneLine.class, "documentTitle");
        scene.when(with(file(), "documentTitle", "en\ntvå")).thenRefused(TitleOnOneLine.class, "documentTitle");
    }

    /** Numbers from the tax agency's list of test numbers, which no person has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Intyg 19640823-3234",
                "640823-3234",
                "Pass 196408233234.",
                "6408233234",
                "Samordning 640883-3231",
                "640823+3234"
            })
    void a_title_with_a_personal_number_is_refused(String title) {
        Scene.given(applyForCompany())
                .when(with(file(), "documentTitle", title))
                .thenRefused(NoPersonalNumber.class, "documentTitle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bilaga 640823-3235",
                "Avtal 556677-8899",
                "Dnr RUN 2026-00123",
                "Budget 2026-01-15",
                "Faktura 99640823-323499",
                "Kostnad 1250000 kr"
            })
    void other_numbers_in_a_title_are_taken(String title) {
        Scene.given(applyForCompany()).and(with(file(), "documentTitle", title));
    }

    @Test
    void only_a_document_that_stands_is_marked_as_wrongly_filed_and_once() {
        Scene scene = Scene.given(applyForCompany());
        scene.when(withdrawDocument(1)).thenRefused(DocumentStands.class, "document");

        scene.and(file()).and(withdrawDocument(1));

        scene.when(withdrawDocument(1)).thenRefused(DocumentStands.class, "document");
        scene.when(withdrawDocument(2)).thenRefused(DocumentStands.class, "document");
    }
}
