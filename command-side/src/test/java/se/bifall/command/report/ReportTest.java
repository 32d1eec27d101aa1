package se.bifall.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.bifall.testing.Altered.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.OfficerId;
import se.bifall.codes.ReportId;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.ReportChecks.Checked;
import se.bifall.commands.ReportCommand;
import se.bifall.commands.ReportCommand.PublishReport;
import se.bifall.commands.ReportCommand.WithdrawReport;
import se.bifall.events.ReportEvent.ReportPublished;
import se.bifall.events.ReportEvent.ReportWithdrawn;
import se.bifall.region.RegionProfile;
import se.bifall.report.FigureUnit;
import se.bifall.report.ReportAxis;
import se.bifall.report.ReportDefinition;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportKind;
import se.bifall.report.ReportRow;
import se.bifall.report.ReportSection;

class ReportTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final OfficerId ANALYST = new OfficerId("analytiker");
    private static final ReportId ID = new ReportId("arsrapport-2024-1");
    private static final List<ReportSection> SECTIONS = List.of(section(figure("SUMMA"), figure("BESLUT")));
    private static final PublishReport PUBLISH = new PublishReport(
            ID,
            ReportKind.ANNUAL_ANSLAG,
            "Årsrapport 2024",
            2024,
            LocalDate.of(2025, 2, 15),
            ReportAxis.DECIDED,
            812,
            SECTIONS,
            List.of(new ReportDefinition("ledBy", 1, "Leds av", "Vem som leder företaget")),
            REGION.smallestGroup(),
            ANALYST,
            LocalDate.of(2026, 11, 19));
    private static final WithdrawReport WITHDRAW =
            new WithdrawReport(ID, "Fel år i rubriken", ANALYST, LocalDate.of(2026, 11, 19));

    private final Report report = new Report();

    private static ReportFigure figure(String name) {
        return new ReportFigure(name, name, FigureUnit.KRONOR, 1_768_724L, null, List.of());
    }

    private static ReportSection section(ReportFigure... figures) {
        return new ReportSection(
                "Anslag 1:1",
                List.of("Under 2024 beviljades 1 768 724 kr."),
                "Stöd",
                List.of("Kronor", "Antal"),
                List.of(new ReportRow("Projektstöd", List.of(figures))));
    }

    @Test
    void a_report_is_published_as_it_was_read() {
        assertThat(report.decide(PUBLISH, ANALYST, TODAY, REGION, null))
                .isEqualTo(new ReportPublished(
                        ID,
                        ReportKind.ANNUAL_ANSLAG,
                        "Årsrapport 2024",
                        2024,
                        LocalDate.of(2025, 2, 15),
                        ReportAxis.DECIDED,
                        812,
                        SECTIONS,
                        PUBLISH.definitions(),
                        REGION.smallestGroup(),
                        ANALYST,
                        LocalDate.of(2026, 11, 19)));
    }

    @Test
    void what_is_published_is_not_published_over() {
        given(PUBLISH);

        assertThat(thenRefused(PUBLISH, PublishedOnce.class, "reportId").reason())
                .isEqualTo(Reason.CONFLICT);
    }

    @Test
    void a_published_report_is_withdrawn_once_with_a_reason() {
        given(PUBLISH);

        assertThat(report.decide(WITHDRAW, ANALYST, TODAY, REGION, null))
                .isEqualTo(new ReportWithdrawn(ID, "Fel år i rubriken", ANALYST, LocalDate.of(2026, 11, 19)));
        given(WITHDRAW);
        thenRefused(WITHDRAW, WithdrawnOnce.class, "reportId");
    }

    @Test
    void only_what_is_published_is_withdrawn() {
        assertThat(thenRefused(WITHDRAW, ReportIsPublished.class, "reportId").reason())
                .isEqualTo(Reason.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-18, false", "2026-11-19, true", "2026-11-20, true", "2026-11-21, false"})
    void it_is_withdrawn_between_its_publication_and_today(LocalDate on, boolean taken) {
        given(PUBLISH);

        if (taken) {
            assertThat(report.decide(with(WITHDRAW, "withdrawnOn", on), ANALYST, TODAY, REGION, null))
                    .isInstanceOf(ReportWithdrawn.class);
        } else {
            thenRefused(
                    with(WITHDRAW, "withdrawnOn", on),
                    on.isAfter(TODAY) ? NotInTheFuture.class : DatesInOrder.class,
                    "withdrawnOn");
        }
    }

    @Test
    void nobody_publishes_in_another_s_name_nor_a_machine_in_its_own() {
        thenRefused(with(PUBLISH, "publishedBy", new OfficerId("administrator")), InOwnName.class, "publishedBy");
        REGION.machineAccounts(TODAY).forEach(machine -> {
            Broken broken = Objects.requireNonNull(catchThrowableOfType(
                    Broken.class,
                    () -> report.decide(with(PUBLISH, "publishedBy", machine), machine, TODAY, REGION, null)));
            assertThat(broken.refusal().rule()).isEqualTo("InOwnName");
        });
    }

    @ParameterizedTest
    @CsvSource({"1999, false", "2000, true", "2026, true", "2027, false"})
    void a_report_is_about_a_year_that_has_begun(int year, boolean taken) {
        PublishReport command = with(PUBLISH, "year", year);

        if (taken) {
            assertThat(report.decide(command, ANALYST, TODAY, REGION, null)).isInstanceOf(ReportPublished.class);
        } else {
            thenRefused(command, ReportYear.class, "year");
        }
    }

    @Test
    void days_to_come_are_not_reported() {
        thenRefused(with(PUBLISH, "publishedOn", TODAY.plusDays(1)), NotInTheFuture.class, "publishedOn");
        thenRefused(with(PUBLISH, "asOf", TODAY.plusDays(1)), NotInTheFuture.class, "asOf");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void a_report_knows_at_least_one_event(long position, boolean taken) {
        PublishReport command = with(PUBLISH, "position", position);

        if (taken) {
            assertThat(report.decide(command, ANALYST, TODAY, REGION, null)).isInstanceOf(ReportPublished.class);
        } else {
            thenRefused(command, KnowsSomething.class, "position");
        }
    }

    @Test
    void each_figure_has_a_name_of_its_own_and_there_is_one_at_least() {
        thenRefused(with(PUBLISH, "sections", List.of()), FiguresNamedOnce.class, "sections");
        assertThat(thenRefused(
                                with(PUBLISH, "sections", List.of(section(figure("SUMMA"), figure("SUMMA")))),
                                FiguresNamedOnce.class,
                                "sections")
                        .detail())
                .contains("SUMMA");
    }

    @Test
    void a_row_has_a_figure_for_each_column() {
        assertThat(thenRefused(
                                with(PUBLISH, "sections", List.of(section(figure("SUMMA")))),
                                RowsFitColumns.class,
                                "sections")
                        .detail())
                .contains("Projektstöd", "1 siffror", "2 kolumner");
    }

    @Test
    void words_and_figures_that_events_do_not_give_are_not_published() {
        Broken broken = Objects.requireNonNull(catchThrowableOfType(
                Broken.class,
                () -> report.decide(PUBLISH, ANALYST, TODAY, REGION, new Checked("Siffran är en annan.", TODAY))));

        assertThat(broken.refusal().rule()).isEqualTo("SaysWhatIsComputed");
        assertThat(broken.refusal().detail()).isEqualTo("Siffran är en annan.");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-18, true", "2026-11-19, true", "2026-11-20, false"})
    void nothing_is_published_before_its_last_event_was_recorded(LocalDate knownOn, boolean taken) {
        Checked checked = new Checked(null, knownOn);

        if (taken) {
            assertThat(report.decide(PUBLISH, ANALYST, TODAY, REGION, checked)).isInstanceOf(ReportPublished.class);
        } else {
            Broken broken = Objects.requireNonNull(
                    catchThrowableOfType(Broken.class, () -> report.decide(PUBLISH, ANALYST, TODAY, REGION, checked)));
            assertThat(broken.refusal().field()).isEqualTo("publishedOn");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void as_many_are_hidden_as_the_region_has_decided(int more) {
        thenRefused(
                with(PUBLISH, "smallestGroup", REGION.smallestGroup() + more), HidesSmallGroups.class, "smallestGroup");
    }

    private void given(ReportCommand command) {
        report.evolve(report.decide(command, ANALYST, TODAY, REGION, null));
    }

    private Refused thenRefused(ReportCommand command, Class<? extends Rule> rule, String field) {
        Broken broken = Objects.requireNonNull(
                catchThrowableOfType(Broken.class, () -> report.decide(command, ANALYST, TODAY, REGION, null)));
        assertThat(broken.refusal().rule()).isEqualTo(rule.getSimpleName());
        assertThat(broken.refusal().field()).isEqualTo(field);
        assertThat(broken.refusal().detail()).isNotBlank();
        return broken.refusal();
    }
}
