package se.bifall.command.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static se.bifall.codes.Role.BESLUTSFATTARE;
import static se.bifall.codes.Role.EKONOM;
import static se.bifall.codes.Role.HANDLAGGARE;
import static se.bifall.codes.Role.NAMNDSEKRETERARE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.persons.Intake;
import se.bifall.region.RegionProfile;

/** A row of {@code projektstod.csv} or {@code foretagsstod.csv}: a case and its life, as the commands that make it. */
final class CaseRow {
    /** A file does not say who kept the minutes: what the nämnd decided is recorded under this user name. */
    private static final OfficerId SECRETARY = new OfficerId("namndsekreterare");

    private final Row row;
    private final RegionProfile region;
    private final CaseId caseId;
    private final List<Step> steps = new ArrayList<>();
    private final Intake intake;
    private Intake.@Nullable Taken taken;
    private int payments;

    CaseRow(Row row, RegionProfile region, Intake intake) {
        this.row = row;
        this.region = region;
        this.intake = intake;
        this.caseId = caseIdOf(row.text("diarienummer"));
    }

    /** The same diarienummer is the same case, however often the file is imported. */
    static CaseId caseIdOf(String diarienummer) {
        String number = diarienummer;
        try {
            number = new Diarienummer(diarienummer).value();
        } catch (InvalidValue e) {
            // Told at its column when the command is read.
        }
        return new CaseId(
                UUID.nameUUIDFromBytes(("dnr:" + number).getBytes(UTF_8)).toString());
    }

    /** The persons of the application; null when the row has none to read. */
    Intake.@Nullable Taken taken() {
        return taken;
    }

    CaseId caseId() {
        return caseId;
    }

    /** In the order of their legal days; those of one day in the order of the life. */
    List<Step> steps() {
        prepare();
        if (row.has("aterkallad")) {
            step(
                    "aterkallad",
                    "handlaggare",
                    HANDLAGGARE,
                    WithdrawApplication.class,
                    command().fixed("reason", "Sökanden tog tillbaka ansökan").text("withdrawnOn", "aterkallad"));
        } else if (row.has("utfall")) {
            decide();
        }
        addKnowledge();
        steps.sort(Comparator.comparing(Step::on));
        return steps;
    }

    /** What statistics want to know and no decision rests on. */
    private void addKnowledge() {
        if (row.has("bidragsklass")) {
            step(
                    "bedomd",
                    "handlaggare",
                    HANDLAGGARE,
                    ClassifyContribution.class,
                    command().text("contributionClass", "bidragsklass").text("classifiedOn", "bedomd"));
        }
        if (row.has("egen_finansiering") || row.has("medfinansiering")) {
            String day = row.text("utfall").equals("BIFALL") ? "beslutsdatum" : "inkom";
            step(
                    day,
                    "handlaggare",
                    HANDLAGGARE,
                    StateFinancing.class,
                    command()
                            .numberOrZero("ownFinancing", "egen_finansiering")
                            .numberOrZero("othersFinancing", "medfinansiering")
                            .text("statedOn", day));
        }
    }

    private CommandCells command() {
        return new CommandCells(row).fixed("caseId", caseId.value());
    }

    private void step(
            String dayColumn, String personColumn, Role role, Class<? extends GrantCommand> type, CommandCells cells) {
        try {
            step(dayColumn, new OfficerId(row.text(personColumn)), role, type, cells);
        } catch (InvalidValue e) {
            cells.read(type).ifPresent(command -> row.fault(personColumn, "ska vara ett användarnamn."));
        }
    }

    private void step(
            String dayColumn, OfficerId by, Role role, Class<? extends GrantCommand> type, CommandCells cells) {
        cells.read(type).ifPresent(command -> {
            try {
                steps.add(new Step(LocalDate.parse(row.text(dayColumn)), by, role, command, cells::columnOf));
            } catch (DateTimeException e) {
                row.fault(dayColumn, "ska vara ett datum, skrivet ÅÅÅÅ-MM-DD.");
            }
        });
    }

    private void prepare() {
        CommandCells application = command();
        application
                .nested("applicant")
                .text("orgNumber", "orgnr")
                .text("name", "sokande")
                .text("kind", "sokandetyp")
                .textOr("ledBy", "ledd_av", "NOT_REPORTED")
                .textOr("ownedBy", "agd_av", "NOT_REPORTED")
                .text("sni", "sni")
                .textOr("size", "storlek", "NOT_REPORTED");
        application
                .nested("place")
                .text("municipality", "kommun")
                .text("locality", "ort")
                .yesOrNo("inTatort", "i_tatort");
        application
                .text("supportType", "stodform")
                .text("title", "titel")
                .number("applied", "sokt")
                .number("expenditure", "kostnad")
                .text("measureStartsOn", "start")
                .text("measureEndsOn", "slut")
                .text("receivedOn", "inkom")
                .text("primaryPriority", "prioritering")
                .words("secondaryPriorities", "fler_prioriteringar");
        taken = application.take(intake, ApplyForGrant.class, new CommandId("import:" + caseId));
        step("inkom", "handlaggare", HANDLAGGARE, ApplyForGrant.class, application);
        step(
                "inkom",
                "handlaggare",
                HANDLAGGARE,
                RegisterApplication.class,
                command().text("diarienummer", "diarienummer").text("registeredOn", "inkom"));
        step(
                "inkom",
                "handlaggare",
                HANDLAGGARE,
                AssignCaseworker.class,
                command().text("caseworker", "handlaggare"));
        if (row.has("bedomd")) {
            row.words("kriterier").forEach(this::assess);
            row.words("uppgifter_klara").forEach(item -> settle("uppgifter_klara", item, "DONE"));
            row.words("uppgifter_ej_aktuella").forEach(item -> settle("uppgifter_ej_aktuella", item, "NOT_APPLICABLE"));
        }
        if (row.has("svar_senast")) {
            communicate();
        }
        if (row.has("forsakran")) {
            declareDeMinimis();
        }
        if (row.has("foreslagen")) {
            propose();
        }
    }

    private void assess(String criterion) {
        step(
                "bedomd",
                "handlaggare",
                HANDLAGGARE,
                AssessCriterion.class,
                command()
                        .fixed("criterion", criterion)
                        .fixed("outcome", "MET")
                        .fixed("justification", "Bedömt i underlaget")
                        .text("source", "kontrollkalla")
                        .text("assessedOn", "bedomd"));
    }

    private void settle(String column, String item, String settled) {
        step(
                "bedomd",
                "handlaggare",
                HANDLAGGARE,
                SettleChecklistItem.class,
                command()
                        .from("item", column, item)
                        .fixed("settled", settled)
                        .fixed("justification", "Enligt underlaget i ärendet")
                        .text("settledOn", "bedomd"));
    }

    /** A file that says how long the party had to answer says enough for the communication itself to be recorded. */
    private void communicate() {
        step(
                "kommunicerad",
                "handlaggare",
                HANDLAGGARE,
                CommunicateMaterial.class,
                command()
                        .fixed("material", List.of("Underlaget i ärendet"))
                        .fixed("channel", "OTHER")
                        .text("sentOn", "kommunicerad")
                        .text("answerBy", "svar_senast"));
        if (row.has("svarat")) {
            step(
                    "svarat",
                    "handlaggare",
                    HANDLAGGARE,
                    RecordReply.class,
                    command()
                            .fixed("communication", 1)
                            .fixed("answer", "REPLIED")
                            .text("repliedOn", "svarat"));
        }
    }

    private void declareDeMinimis() {
        step(
                "forsakran",
                "handlaggare",
                HANDLAGGARE,
                DeclareDeMinimis.class,
                command()
                        .words("group", "koncern")
                        .parted("otherAid", "annat_stod")
                        .text("kronorPerEuro", "eurokurs")
                        .text("rateOn", "eurokurs_dag")
                        .text("rateSource", "eurokurs_kalla")
                        .text("declaredOn", "forsakran"));
    }

    private void propose() {
        String outcome =
                switch (row.text("utfall")) {
                    case "AVSLAG" -> "REJECT";
                    case "AVVISNING" -> "DISMISS";
                    default -> "APPROVE";
                };
        CommandCells proposal = command()
                .fixed("outcome", outcome)
                .textOr("motivering", "motivering", "Se underlaget")
                .text("proposedOn", "foreslagen");
        boolean amountStated = Stream.of("anslag11", "eu_ramprojekt", "sarskilda_medel", "eruf", "egna_medel")
                .anyMatch(source -> row.has("bev_" + source));
        if (outcome.equals("APPROVE") && !amountStated) {
            proposal.nested("funding").number("ANSLAG_1_1", "sokt");
        } else {
            proposal.split("funding", "bev_");
        }
        step("foreslagen", "handlaggare", HANDLAGGARE, ProposeDecision.class, proposal);
    }

    private void decide() {
        switch (row.text("utfall")) {
            case "BIFALL" -> approve();
            case "AVSLAG" -> decided(RejectGrant.class, command());
            case "AVVISNING" -> decided(DismissApplication.class, command());
            default -> row.fault("utfall", "ska vara BIFALL, AVSLAG, AVVISNING eller tomt.");
        }
    }

    private void approve() {
        decided(
                ApproveGrant.class,
                command()
                        .split("funding", "bev_")
                        .number("approvedExpenditure", "godkand_kostnad")
                        .text("primaryPriority", "prioritering")
                        .words("secondaryPriorities", "fler_prioriteringar")
                        .text("inForceFrom", "beslutsdatum"));
        pay("1");
        pay("2");
        if (row.has("atertag_datum")) {
            CommandCells reduction = command()
                    .text("kind", "atertag_slag")
                    .text("ground", "atertag_grund")
                    .split("reduced", "atertag_");
            document(reduction, "atertag_datum");
            step("atertag_datum", attester(), BESLUTSFATTARE, ReduceGrant.class, reduction);
        }
        followUp();
    }

    private boolean isBoards() {
        return region.boards().stream()
                .anyMatch(board -> row.text("beslutad_av").equals(board.code().value()));
    }

    private void decided(Class<? extends GrantCommand> type, CommandCells cells) {
        cells.nested("decision")
                .text("decidedOn", "beslutsdatum")
                .text("decidedBy", "beslutad_av")
                .text("sittingOn", "sammantrade")
                .text("sittingParagraph", "paragraf")
                .text("preparedBy", "foredragande")
                .text("legalBasis", "lagrum")
                .text("motivering", "motivering")
                .text("communicatedOn", "kommunicerad");
        if (isBoards()) {
            step("beslutsdatum", SECRETARY, NAMNDSEKRETERARE, type, cells);
        } else {
            step("beslutsdatum", "beslutad_av", BESLUTSFATTARE, type, cells);
        }
    }

    /** The document of a later decision. Where the nämnd must take it, the rules refuse the row: a file has no § for it. */
    private void document(CommandCells cells, String dayColumn) {
        cells.nested("decision")
                .text("decidedOn", dayColumn)
                .text("decidedBy", attester())
                .text("preparedBy", "foredragande")
                .text("legalBasis", "lagrum")
                .fixed("motivering", "Enligt underlaget i ärendet")
                .fixed("notCommunicatedBecause", "Följer av sökandens egen redovisning");
    }

    private String attester() {
        return row.has("attestant") ? "attestant" : "beslutad_av";
    }

    private void pay(String number) {
        String claim = "rekv" + number;
        String payment = "utb" + number;
        if (!row.has(claim + "_inkom")) {
            return;
        }
        payments++;
        step(
                claim + "_inkom",
                "handlaggare",
                HANDLAGGARE,
                SubmitClaim.class,
                command()
                        .number("accumulatedCosts", claim + "_kostnad")
                        .text("periodEndsOn", periodEnd(claim + "_inkom"))
                        .text("receivedOn", claim + "_inkom"));
        if (row.has(payment + "_beslutad")) {
            CommandCells decision = numbered("claim")
                    .number("approvedCosts", claim + "_kostnad")
                    .split("amount", payment + "_");
            document(decision, payment + "_beslutad");
            step(payment + "_beslutad", attester(), BESLUTSFATTARE, DecidePayment.class, decision);
        }
        if (row.has(payment + "_utbetald")) {
            step(
                    payment + "_utbetald",
                    "ekonom",
                    EKONOM,
                    RecordPayment.class,
                    numbered("payment").text("paidOn", payment + "_utbetald"));
        }
    }

    /** The file has no period of its own: the costs are those up to the day of the claim, or the end of the measure. */
    private String periodEnd(String receivedColumn) {
        return row.has("slut") && row.text(receivedColumn).compareTo(row.text("slut")) > 0 ? "slut" : receivedColumn;
    }

    private CommandCells numbered(String field) {
        return command().fixed(field, payments);
    }

    private void followUp() {
        if (row.has("indikator")) {
            CommandCells outcome = command()
                    .text("indicator", "indikator")
                    .textOr("kind", "indikator_slag", "OUTPUT")
                    .words("basis", "indikator_bas")
                    .text("measuredOn", "ind_datum");
            outcome.nested("counts")
                    .numberOrZero("women", "ind_kvinnor")
                    .numberOrZero("men", "ind_man")
                    .numberOrZero("other", "ind_annat")
                    .numberOrZero("unknown", "ind_okant");
            step("ind_datum", "handlaggare", HANDLAGGARE, RecordIndicatorOutcome.class, outcome);
        }
        if (row.has("slutrapport")) {
            step(
                    "slutrapport",
                    "handlaggare",
                    HANDLAGGARE,
                    SubmitFinalReport.class,
                    command().fixed("summary", "Slutrapport enligt akten").text("receivedOn", "slutrapport"));
        }
        if (row.has("slutrapport_godkand")) {
            step(
                    "slutrapport_godkand",
                    "handlaggare",
                    HANDLAGGARE,
                    AcceptFinalReport.class,
                    command().text("acceptedOn", "slutrapport_godkand"));
        }
        if (row.has("avslutad")) {
            step(
                    "avslutad",
                    "handlaggare",
                    HANDLAGGARE,
                    CloseProject.class,
                    command().text("closedOn", "avslutad"));
        }
    }
}
