package se.bifall.region.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.region.HandlingTime;
import se.bifall.region.RegionProfile;
import se.bifall.testing.OtherRegion;

/** A right profile, one thing in it made wrong, and what the person who wrote it is told. */
class ProfileFileTest {
    private static final String RIGHT = OtherRegion.yaml();

    @Test
    void a_right_profile_is_read() {
        assertThat(OtherRegion.profile().supportTypes()).hasSize(2);
        assertThat(OtherRegion.profile().goals()).isEmpty();
        assertThat(OtherRegion.profile().sample()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            label: Skärgårdslyft                  | labell: Skärgårdslyft                        | supportTypes[1]                                | har nyckeln labell, som inte finns
            label: Skärgårdslyft                  | kanel: 1                                     | supportTypes[1].label                          | saknas
            kind: FORETAGSSTOD                    | kind: GAVA                                   | supportTypes[1].kind                           | är GAVA men ska vara PROJEKTSTOD, FORETAGSSTOD
            purpose: EXEMPELRAMEN                 | purpose: MUTOR                               | supportTypes[1].purpose                        | är MUTOR, som inte står under purposes
            ordinance: "2022:1468"                | ordinance: "1468"                            | supportTypes[1].ordinance                      | SFS-nummer
            paragraph: 17 §                       | paragraph: sjutton                           | supportTypes[1].paragraph                      | till exempel 17 §
            euBasis: DE_MINIMIS                   | euBasis: lite                                | supportTypes[1].euBasis                        | ska vara NONE, DE_MINIMIS
            {applicants: [COMPANY], sizes         | {applicants: [], sizes                       | supportTypes[1].who                            | minst ett slag av sökande
            municipalities: ["9802", "9803"]      | municipalities: ["9802", "2481"]             | supportTypes[1].where.municipalities           | nämner kommunen 2481, som inte står
            notInCentralLocalityOf: ["9803"]      | notInCentralLocalityOf: ["9802"]             | supportTypes[1].where.notInCentralLocalityOf   | saknar centralLocality
            min: 10000                            | min: 90000                                   | supportTypes[1].ceiling.min                    | mer än max
            max: 80000                            | max: åttio tusen                             | supportTypes[1].ceiling.max                    | bara siffror
            percent: 60                           | percent: 101                                 | supportTypes[1].ceiling.shares[1].percent      | 1–100 procent
            percent: 60                           | percent: 0                                   | supportTypes[1].ceiling.shares[1].percent      | 1–100 procent
            areas: [OAR]                          | areas: [BERG]                                | supportTypes[1].ceiling.shares[1].areas        | nämner området BERG
            criteria: [BRYGGA]                    | criteria: [FYR]                              | supportTypes[1].criteria[1]                    | är FYR, som inte står under criteria
            demands: [APPLIED_BEFORE_START]       | demands: [GATES]                             | supportTypes[1].demands                        | inget kriterium
            demands: [APPLIED_BEFORE_START]       | demands: [GATES, GATES]                      | supportTypes[1].demands[2]                     | står två gånger
            municipalities: ["9801"]              | municipalities: ["9802"]                     | areaMaps[1].areas[2].municipalities            | redan ligger i Norra området
            municipalities: ["9801"]              | municipalities: ["0180"]                     | areaMaps[1].areas[1].municipalities            | nämner kommunen 0180
            {code: OAR,                           | {code: NORR,                                 | areaMaps[1].areas[2].code                      | en andra gång
            {code: OAR,                           | {code: OUTSIDE,                              | areaMaps[1].areas[2].code                      | finns redan i varje region
            validFrom: 2019-01-01}                | validFrom: 2019-02-30}                       | boards[1].validFrom                            | datum som finns
            validFrom: 2019-01-01}                | validFrom: 2019-01-01, validTo: 2018-12-31}  | boards[1].validTo                              | är före validFrom
            , validFrom: 2019-01-01}              | }                                            | boards[1]                                      | saknar nyckeln validFrom
            account: robot                        | account: TVN                                 | machineAccounts[1].account                     | nämndens kod
            orgNumber: 212000-9481                | orgNumber: 212000-9482                       | orgNumber                                      | kontrollsiffra
            "9802", name                          | "9801", name                                 | municipalities[2]                              | gäller samma dagar som post 1 med 9801
            code: OMSTALLNINGSPROJEKT             | code: SKARGARDSLYFT                          | supportTypes[2]                                | gäller samma dagar som post 1 med SKARGARDSLYFT
            version: exempelland-1                | version:                                     | version                                        | saknas
            criteria: [BRYGGA]                    | criteria: BRYGGA                             | supportTypes[1].criteria                       | ska vara en lista
            kind: FORETAGSSTOD                    | kind: [FORETAGSSTOD]                         | supportTypes[1].kind                           | ska vara ett värde
            {percent: 60, areas: [OAR]}           | sextio                                       | supportTypes[1].ceiling.shares[1]              | ska ha nycklarna percent
            {code: EXEMPELRAMEN,                  | {code: Exempel ramen,                        | purposes[1].code                               | ska vara
            name: Region Exempelland (påhittad)   | name: A{nl}name: B                           | ''                                             | har nyckeln name två gånger
            """)
    void a_mistake_is_told_with_its_line_and_reason(String right, String wrong, String path, String reason) {
        assertThat(RIGHT).contains(right);
        String yaml = RIGHT.replaceFirst(java.util.regex.Pattern.quote(right), wrong.replace("{nl}", "\n"));

        List<ProfileFault> faults = faults(yaml);

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.reason()).contains(reason);
            assertThat(fault.line()).isBetween(1, (int) yaml.lines().count());
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 60, claimDays", "731, 60, claimDays", "30, 0, finalReportDays", "30, 731, finalReportDays"})
    void a_time_for_handling_is_from_one_day_to_two_years(int claimDays, int finalReportDays, String key) {
        assertThat(faults(withTimes(claimDays, finalReportDays)))
                .extracting(ProfileFault::path)
                .containsExactly("handlingTimes[1]." + key);
    }

    @ParameterizedTest
    @CsvSource({"1, 730", "730, 1"})
    void the_shortest_and_the_longest_time_are_taken(int claimDays, int finalReportDays) {
        RegionProfile profile = ProfileFile.read(
                "prov.yaml", withTimes(claimDays, finalReportDays).getBytes(UTF_8));

        assertThat(profile.handlingTime(LocalDate.of(2026, 1, 1)))
                .get()
                .extracting(HandlingTime::claimDays, HandlingTime::finalReportDays)
                .containsExactly(claimDays, finalReportDays);
        assertThat(ProfileFile.read("prov.yaml", RIGHT.getBytes(UTF_8)).handlingTime(LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }

    private static String withTimes(int claimDays, int finalReportDays) {
        return RIGHT
                + "\nhandlingTimes:\n  - {claimDays: %d, finalReportDays: %d, source: påhittad, validFrom: null}\n"
                        .formatted(claimDays, finalReportDays);
    }

    @Test
    void the_line_is_that_of_the_mistake() {
        int line = RIGHT.lines().toList().indexOf("      max: 80000") + 1;

        assertThat(faults(RIGHT.replace("max: 80000", "max: -1")))
                .containsExactly(new ProfileFault(
                        line,
                        "supportTypes[1].ceiling.max",
                        "ska vara ett helt tal skrivet med bara siffror, till exempel 150000."));
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_the_file() {
        ProfileRefused refused = refused(RIGHT.replace("percent: 60", "percent: 160")
                .replace("robot", "ro bot")
                .replace("name: Norrängen", "namn: Norrängen"));

        assertThat(refused.faults()).hasSize(4).isSortedAccordingTo((a, b) -> Integer.compare(a.line(), b.line()));
        assertThat(refused.getMessage())
                .startsWith("Regionprofilen prov.yaml har 4 fel. Rätta och starta igen")
                .contains("\n  rad ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name: [", "\tname: x", "- a\n- b", "bara text", "name: 'x", "a: *okand"})
    void what_is_no_profile_at_all_is_told_in_one_line(String yaml) {
        assertThat(faults(yaml)).hasSize(1);
    }

    @Test
    void another_character_set_is_named() {
        ProfileRefused refused = catchThrowableOfType(
                ProfileRefused.class, () -> ProfileFile.read("prov.yaml", RIGHT.getBytes(ISO_8859_1)));

        assertThat(refused).hasMessageContaining("UTF-8");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        ProfileRefused refused =
                catchThrowableOfType(ProfileRefused.class, () -> ProfileFile.at(Path.of("finns", "inte.yaml")));

        assertThat(refused).hasMessageContaining("inte.yaml finns inte");
    }

    private static List<ProfileFault> faults(String yaml) {
        return refused(yaml).faults();
    }

    private static ProfileRefused refused(String yaml) {
        ProfileRefused refused =
                catchThrowableOfType(ProfileRefused.class, () -> ProfileFile.read("prov.yaml", yaml.getBytes(UTF_8)));
        assertThat(refused).isNotNull();
        return refused;
    }
}
