package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Connection;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Role;

/** The Beslut page without JavaScript, and the document that comes of it. */
class DecisionPageTest extends RunningBifall {
    private static final Map<String, String> COMMUNICATED = Map.of(
            "decision.decidedOn", "2026-02-10",
            "inForceFrom", "2026-02-10",
            "decision.communicatedOn", "2026-02-05",
            "decision.motivering", "Uppfyller villkoren i förordningen");

    private Visitor opened(String id, String query) {
        Visitor decider = visitor(Role.BESLUTSFATTARE);
        assertThat(WholePage.status(decider, "/arenden/" + id + "/beslut" + query))
                .isEqualTo(200);
        return decider;
    }

    private static Connection.Response press(Visitor visitor, String button, Map<String, String> values) {
        FormElement form = visitor.form("form.command");
        form.select("button").forEach(element -> element.removeAttr("name"));
        Map<String, String> all = new java.util.HashMap<>(values);
        all.put("gor", button);
        return visitor.submit(form, all);
    }

    private static String text(Visitor visitor, String css) {
        return visitor.page().select(css).text().replace('\u00a0', ' ');
    }

    @Test
    void every_check_is_shown_held_or_broken_with_its_reason_and_a_way_to_mend_it() {
        Visitor decider = opened(proposed(), "");

        assertThat(decider.page().select(".rule-checks .holds")).hasSizeGreaterThan(10);
        assertThat(text(decider, ".rule-checks .broken"))
                .contains("Underlaget är kommunicerat inte uppfylld", "förvaltningslagen 25 §");
        assertThat(decider.page().select(".rule-checks .broken a").eachAttr("href"))
                .contains("#f-decision-communicatedOn");
    }

    @Test
    void the_button_says_what_it_does() {
        String id = proposed();
        assertThat(text(opened(id, ""), "main button.btn-primary")).isEqualTo("Bevilja 100 000 kr");
        assertThat(text(opened(id, "?utfall=REJECT"), "main button.btn-primary"))
                .isEqualTo("Avslå ansökan");
        assertThat(text(opened(id, "?utfall=DISMISS"), "main button.btn-primary"))
                .isEqualTo("Avvisa ansökan");
    }

    @Test
    void the_proposal_and_its_ordinance_are_filled_in() {
        Visitor decider = opened(proposed(), "");

        assertThat(decider.field("f-funding-ANSLAG_1_1").val()).isEqualTo("100\u00a0000");
        assertThat(decider.field("f-decision-legalBasis").val()).isEqualTo("SFS 2022:1468 17 §");
    }

    @Test
    void reckoning_anew_shows_the_new_amount_and_decides_nothing() {
        String id = proposed();
        Visitor decider = opened(id, "");
        int before = log.stream(id).size();

        press(decider, "rakna", Map.of("funding.ANSLAG_1_1", "90 000"));

        assertThat(decider.status()).isEqualTo(200);
        assertThat(text(decider, "main button.btn-primary")).isEqualTo("Bevilja 90 000 kr");
        assertThat(log.stream(id)).hasSize(before);
    }

    @Test
    void another_amount_than_the_button_said_is_confirmed_before_it_is_granted() {
        String id = proposed();
        Visitor decider = opened(id, "");
        int before = log.stream(id).size();
        Map<String, String> changed = new java.util.HashMap<>(COMMUNICATED);
        changed.put("funding.ANSLAG_1_1", "90 000");

        press(decider, "besluta", changed);

        assertThat(text(decider, ".warning[role=alert]")).contains("nu gäller 90 000 kr");
        assertThat(log.stream(id)).hasSize(before);
        press(decider, "besluta", Map.of());
        assertThat(decider.address()).isEqualTo("/arenden/" + id);
        assertThat(log.stream(id)).hasSize(before + 1);
    }

    @Test
    void a_draft_with_every_check_green_is_accepted_and_the_same_form_twice_has_one_effect() {
        String id = proposed();
        Visitor decider = opened(id, "");
        press(decider, "rakna", COMMUNICATED);
        assertThat(decider.page().select(".rule-checks .broken")).isEmpty();
        FormElement form = decider.form("form.command");

        decider.submit(form, Map.of("gor", "besluta"));
        int after = log.stream(id).size();
        decider.submit(form, Map.of("gor", "besluta"));

        assertThat(decider.address()).isEqualTo("/arenden/" + id);
        assertThat(log.stream(id)).hasSize(after);
    }

    @Test
    void a_draft_with_a_red_check_is_refused_by_that_rule_and_what_was_typed_stays() {
        String id = proposed();
        Visitor decider = opened(id, "");

        press(decider, "besluta", Map.of("decision.motivering", "Bra jobbat"));

        assertThat(decider.status()).isEqualTo(422);
        assertThat(text(decider, ".fault-summary")).contains("Ange när underlaget kommunicerades");
        assertThat(decider.field("f-decision-motivering").val()).isEqualTo("Bra jobbat");
    }

    @Test
    void only_those_who_may_decide_see_the_page_and_an_unknown_outcome_is_told() {
        String id = proposed();
        assertThat(WholePage.status(visitor(Role.HANDLAGGARE), "/arenden/" + id + "/beslut"))
                .isEqualTo(403);
        assertThat(WholePage.status(visitor(Role.BESLUTSFATTARE), "/arenden/" + id + "/beslut?utfall=KANSKE"))
                .isEqualTo(400);
        assertThat(WholePage.status(visitor(Role.BESLUTSFATTARE), "/arenden/" + running() + "/beslut"))
                .isEqualTo(409);
    }

    @Test
    void the_secretary_records_what_the_board_decided() {
        Visitor secretary = visitor(Role.NAMNDSEKRETERARE);
        secretary.open("/arenden/" + proposed() + "/beslut?sammantrade=2026-02-10&paragraf=%C2%A7%2045");

        assertThat(secretary.field("f-decision-decidedBy").val()).isEqualTo("RUN");
        assertThat(secretary.field("f-decision-sittingOn").val()).isEqualTo("2026-02-10");
        assertThat(text(secretary, "main button.btn-primary")).isEqualTo("För in nämndens bifall på 100 000 kr");
        press(secretary, "besluta", COMMUNICATED);
        assertThat(secretary.status()).isEqualTo(200);
        assertThat(text(secretary, "#beslutshandlingar + ul")).contains("Bifall 2026-02-10");
    }

    @Test
    void a_decision_is_a_document_with_all_that_the_law_demands() {
        String id = running();
        Visitor reader = visitor(Role.REVISOR);
        assertThat(WholePage.status(reader, "/arenden/" + id + "/beslut/1")).isEqualTo(200);

        assertThat(text(reader, ".document"))
                .contains(
                        "Region Västerbotten",
                        "RUN 2026-",
                        "Bifall",
                        "högst 100 000 kr",
                        "Beslutsdag: 2026-02-10",
                        "Beslutsfattare: beslutsfattare, på delegation",
                        "Föredragande: handlaggare",
                        "SFS 2022:1468 17 §",
                        "Uppfyller villkoren",
                        "Beslutet kan inte överklagas. (förordning 2022:1468 37 §)");
        for (String none : new String[] {"0", "2", "99999", "x"}) {
            assertThat(reader.open("/arenden/" + id + "/beslut/" + none).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_document_as_pdf_holds_the_same_text_with_swedish_letters_and_tags() throws IOException {
        String id = running();
        byte[] file =
                visitor(Role.REVISOR).open("/arenden/" + id + "/beslut/1.pdf").bodyAsBytes();

        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '))
                    .contains("Region Västerbotten", "högst 100 000 kr", "Föredragande: handlaggare", "överklagas");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Bifall RUN 2026-");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            pdf.getPage(0).getResources().getFontNames().forEach(name -> {
                try {
                    assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                            .isTrue();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void a_correction_is_struck_through_on_the_timeline_and_told_in_the_document() {
        String id = running();
        send(
                Role.BESLUTSFATTARE,
                "CorrectDecision",
                "{\"caseId\":\"" + id
                        + "\",\"decisionNumber\":1,\"slip\":\"COUNTING\",\"part\":\"AMOUNT\",\"wrong\":\"100 000 kr\",\"right\":\"90 000 kr\",\"funding\":{\"ANSLAG_1_1\":90000},\"reason\":\"Fel summerat\",\"correctedOn\":\"2026-03-01\"}");
        Visitor reader = visitor(Role.REVISOR);

        reader.open("/arenden/" + id);
        assertThat(text(reader, ".timeline .corrected del")).isEqualTo("100 000 kr");
        String anchor = reader.first(".timeline .corrected a").attr("href");
        assertThat(reader.page().select(anchor + " h3").text()).isEqualTo("Beslutet rättades");
        reader.open("/arenden/" + id + "/beslut/1");
        assertThat(text(reader, ".document")).contains("högst 90 000 kr", "Rättat 2026-03-01 av beslutsfattare");
    }

    @Test
    void a_recovery_may_be_appealed_within_three_weeks() {
        String id = running();
        String about = "{\"caseId\":\"" + id + "\",";
        send(
                Role.HANDLAGGARE,
                "SubmitClaim",
                about + "\"accumulatedCosts\":150000,\"periodEndsOn\":\"2026-03-10\",\"receivedOn\":\"2026-03-10\"}");
        String decision =
                ",\"decision\":{\"decidedOn\":\"2026-03-20\",\"decidedBy\":\"beslutsfattare\",\"preparedBy\":\"handlaggare\",\"legalBasis\":\"SFS 2022:1468 44 §\",\"motivering\":\"Stödet har inte använts\",\"communicatedOn\":\"2026-03-15\"}}";
        send(
                Role.BESLUTSFATTARE,
                "DecidePayment",
                about + "\"claim\":1,\"approvedCosts\":150000,\"amount\":{\"ANSLAG_1_1\":75000}" + decision);
        send(Role.EKONOM, "RecordPayment", about + "\"payment\":1,\"paidOn\":\"2026-03-21\"}");
        send(
                Role.BESLUTSFATTARE,
                "DecideRecovery",
                about + "\"ground\":\"NOT_USED_FOR_PURPOSE\",\"amount\":{\"ANSLAG_1_1\":75000}" + decision);

        Visitor reader = visitor(Role.REVISOR);
        reader.open("/arenden/" + id + "/beslut/3");
        assertThat(text(reader, ".document")).contains("Återkrav", "kräver tillbaka 75 000 kr", "inom tre veckor");
        reader.open("/arenden/" + id + "/beslut/2");
        assertThat(text(reader, ".document")).contains("Utbetalning", "betalar ut 75 000 kr", "kan inte överklagas");
    }
}
