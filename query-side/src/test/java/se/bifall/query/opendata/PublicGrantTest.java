package se.bifall.query.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.bifall.codes.FlagKind;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.EventContext;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.CaseFlagged;
import se.bifall.events.GrantEvent.GrantApplied;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Folded;
import se.bifall.query.mail.RememberingStore;
import se.bifall.region.RegionProfile;
import se.bifall.testing.Happened;
import se.bifall.testing.ListedLog;

class PublicGrantTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    private static final FundingSplit FUNDING = FundingSplit.of(FundingSource.ANSLAG_1_1, new Kronor(20_000));
    private final PublicIds ids = new PublicIds(new RememberingStore());

    private static List<GrantEvent> life(GrantApplied applied) {
        return List.of(
                applied,
                with(Happened.registered(), "caseId", applied.caseId()),
                with(Happened.approved(FUNDING), "caseId", applied.caseId()));
    }

    private PublicGrant grant(CaseFacts facts) {
        return PublicGrant.of(facts, ids, REGION).orElseThrow();
    }

    @Test
    void a_sole_trader_has_no_name_no_number_no_title_and_no_way_to_the_file() {
        GrantApplied applied = Happened.soleTraderApplied();
        CaseFacts facts = Folded.facts(life(applied));
        PublicGrant grant = grant(facts);

        assertThat(grant.isToPerson()).isTrue();
        assertThat(grant.recipientName()).isEqualTo("Enskild näringsidkare");
        assertThat(grant.diarienummer()).isNull();
        assertThat(grant.title()).isEqualTo(grant.supportLabel()).isNotEqualTo(applied.title());
        assertThat(List.of(grant.id(), grant.recipientId(), grant.description()))
                .noneMatch(text ->
                        text.contains(Objects.requireNonNull(applied.applicant().subject())
                                        .value())
                                || text.contains(applied.caseId().value())
                                || text.contains(applied.applicant().name()));
    }

    @Test
    void two_grants_of_a_sole_trader_are_two_strangers() {
        GrantApplied one = Happened.soleTraderApplied();
        GrantApplied other = with(one, "caseId", new se.bifall.codes.CaseId("ett-annat"));

        assertThat(grant(Folded.facts(life(one))).recipientId())
                .isNotEqualTo(grant(Folded.facts(life(other))).recipientId());
        assertThat(grant(Folded.facts(life(one))).id())
                .isEqualTo(grant(Folded.facts(life(one))).id());
    }

    @Test
    void another_key_gives_other_names_so_that_no_name_can_be_guessed() {
        CaseFacts facts = Folded.facts(life(Happened.applied()));

        assertThat(new PublicIds(new RememberingStore()).of(facts.caseId())).isNotEqualTo(ids.of(facts.caseId()));
    }

    @Test
    void a_company_stands_with_name_and_number_by_the_register_of_identifiers() {
        PublicGrant grant = grant(Folded.facts(life(Happened.applied())));

        assertThat(grant.recipientId()).matches("SE-ON-[0-9]{6}-[0-9]{4}");
        assertThat(grant.recipientName())
                .isEqualTo(Happened.applied().applicant().name());
        assertThat(grant.title()).isEqualTo(Happened.applied().title());
        assertThat(grant.diarienummer()).isNotNull();
    }

    @Test
    void a_title_with_a_personal_number_or_under_secrecy_is_not_shown() {
        GrantApplied numbered = with(Happened.applied(), "title", "Stöd till 19120101-9807");
        assertThat(grant(Folded.facts(life(numbered))).title()).doesNotContain("1912");

        GrantApplied applied = Happened.applied();
        List<GrantEvent> flagged = new java.util.ArrayList<>(life(applied));
        flagged.add(new CaseFlagged(
                applied.caseId(),
                FlagKind.SECRECY,
                null,
                "Affärshemlighet",
                LocalDate.of(2026, 3, 1),
                new OfficerId("handlaggare")));
        PublicGrant secret = grant(Folded.facts(flagged));
        assertThat(secret.title()).isEqualTo(secret.supportLabel());
    }

    @Test
    void a_case_without_approval_is_no_grant() {
        assertThat(PublicGrant.of(Folded.facts(Happened.applied()), ids, REGION))
                .isEmpty();
    }

    @Test
    void the_feed_of_a_sole_traders_case_says_amounts_codes_and_days() throws IOException {
        GrantApplied applied = Happened.soleTraderApplied();
        List<GrantEvent> events = new java.util.ArrayList<>(life(applied));
        events.add(with(Happened.contactNamed(), "caseId", applied.caseId()));
        String feed = feed(events, 0, 100);

        assertThat(feed.lines()).hasSize(3);
        assertThat(feed)
                .contains("\"applied\":", "\"municipality\":", "\"decidedOn\":", "\"funding\":{\"ANSLAG_1_1\":20000}")
                .doesNotContain(
                        applied.caseId().value(),
                        applied.title(),
                        applied.applicant().name(),
                        "sub-",
                        "ledBy",
                        "WOMEN",
                        "RUN ",
                        "motivering",
                        "beslutsfattare");
        assertThat(feed(events, 1, 1).lines()).singleElement().asString().contains("\"position\":2");
        assertThat(feed(events, 3, 100)).isEmpty();
    }

    private String feed(List<? extends BifallEvent> events, long after, long limit) throws IOException {
        List<StoredEvent> stored = new java.util.ArrayList<>();
        for (BifallEvent event : events) {
            stored.add(new StoredEvent(
                    stored.size() + 1L,
                    event.stream(),
                    stored.size(),
                    EventCodec.nameOf(event.getClass()),
                    EventCodec.encode(event),
                    new EventContext("handlaggare", null, null),
                    Instant.EPOCH));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EventFeed(ListedLog.of(stored), ids).write(after, limit, stored.size(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
