package se.bifall.query.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.Words;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.export.Sheet;
import se.bifall.query.export.Sheet.About;
import se.bifall.query.export.Sheet.Column;
import se.bifall.query.projection.Standing;

/** Approved grants as flat 360Giving rows, and every decision on them, as tables. */
@Component
@OpenDataOn
final class GrantSheets {
    /** The titles that the 360Giving schema gives its fields. */
    private static final List<String> GIVING = List.of(
            "Identifier",
            "Title",
            "Description",
            "Currency",
            "Amount Applied For",
            "Amount Awarded",
            "Amount Disbursed",
            "Award Date",
            "Planned Dates:Start Date",
            "Planned Dates:End Date",
            "Recipient Org:Identifier",
            "Recipient Org:Name",
            "Recipient Ind:Identifier",
            "Recipient Ind:Name",
            "Beneficiary Location:Name",
            "Beneficiary Location:Country Code",
            "Beneficiary Location:Geographic Code",
            "Beneficiary Location:Geographic Code Type",
            "Funding Org:Identifier",
            "Funding Org:Name",
            "Grant Programme:Code",
            "Grant Programme:Title",
            "Data Source");

    private static final List<Column> DECISIONS = List.of(
            new Column("Ärende", "case"),
            new Column("Diarienummer", "registrationNumber"),
            new Column("Beslut", "decision"),
            new Column("Beslutsdag", "decidedOn"),
            new Column("Slag, kod", "kind"),
            new Column("Slag", "kind_label"),
            new Column("Belopp, kr", "amount"),
            new Column("Mottagare, id", "recipientId"),
            new Column("Mottagare", "recipient"),
            new Column("Mottagarens slag", "recipientKind"),
            new Column("Ärendets rubrik", "title"),
            new Column("Stödslag", "grantKind"),
            new Column("Stödform, kod", "supportType"),
            new Column("Stödform", "supportType_label"),
            new Column("Kommun, kod", "municipality"),
            new Column("Kommun", "municipality_label"),
            new Column("Investeringsområde, kod", "investmentArea"),
            new Column("Investeringsområde", "investmentArea_label"),
            new Column("RUS-prioritering", "rusPriority"));

    private final PublicGrants grants;
    private final Publisher publisher;

    GrantSheets(PublicGrants grants, Publisher publisher) {
        this.grants = grants;
        this.publisher = publisher;
    }

    Sheet giving(Standing standing) {
        String page = publisher.page();
        return new Sheet(
                "grants",
                GIVING.stream().map(title -> new Column(title, title)).toList(),
                grants.in(standing).map(grant -> giving(grant, page)),
                null,
                List.of());
    }

    private List<@Nullable Object> giving(PublicGrant grant, String page) {
        boolean person = grant.isToPerson();
        String recipient = person ? publisher.id() + "-" + grant.recipientId() : grant.recipientId();
        CaseFacts facts = grant.facts();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(GivingJson.id(grant, publisher));
        row.add(grant.title());
        row.add(grant.description());
        row.add(GivingJson.CURRENCY);
        row.add(facts.applied().amount());
        row.add(facts.granted().total().amount());
        row.add(facts.paid().total().amount());
        row.add(grant.awardedOn());
        row.add(facts.measureStartsOn());
        row.add(facts.measureEndsOn());
        row.add(person ? null : recipient);
        row.add(person ? null : grant.recipientName());
        row.add(person ? recipient : null);
        row.add(person ? grant.recipientName() : null);
        row.add(grant.municipalityName());
        row.add("SE");
        row.add(grant.municipality());
        row.add("SCB-KOMMUN");
        row.add(publisher.id());
        row.add(publisher.name());
        row.add(facts.supportType().value());
        row.add(grant.supportLabel());
        row.add(page);
        return row;
    }

    Sheet decisions(Standing standing) {
        return new Sheet(
                "Beslut",
                DECISIONS,
                grants.in(standing).flatMap(GrantSheets::decisions),
                null,
                about(
                        standing,
                        publisher,
                        "Beslut i ärenden där stöd har beviljats. Enskilda näringsidkare står utan namn, nummer och rubrik."));
    }

    private static Stream<List<@Nullable Object>> decisions(PublicGrant grant) {
        return grant.decisions().stream().map(made -> decision(grant, made));
    }

    private static List<@Nullable Object> decision(PublicGrant grant, CaseFacts.Made made) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(grant.id());
        row.add(grant.diarienummer());
        row.add(Long.valueOf(made.number()));
        row.add(made.decision().decidedOn());
        row.add(made.kind().name());
        row.add(PublicGrant.capital(Words.of(made.kind())));
        row.add(made.amount().total().amount());
        row.add(grant.recipientId());
        row.add(grant.recipientName());
        row.add(grant.recipientKind());
        row.add(grant.title());
        row.add(grant.facts().grantKind().name());
        row.add(grant.facts().supportType().value());
        row.add(grant.supportLabel());
        row.add(grant.municipality());
        row.add(grant.municipalityName());
        row.add(grant.area());
        row.add(grant.areaName());
        row.add(grant.priority().map(priority -> priority.value()).orElse(null));
        return row;
    }

    static List<About> about(Standing standing, Publisher publisher, String what) {
        return List.of(
                new About("Innehåll", what),
                new About("Utgivare", publisher.name() + " (" + publisher.id() + ")"),
                new About("Licens", "CC0 1.0, " + Publisher.LICENCE),
                new About("Sista händelse", standing.position() + ", registrerad " + standing.recordedAt()),
                new About("Mer om uppgifterna", publisher.page()));
    }
}
