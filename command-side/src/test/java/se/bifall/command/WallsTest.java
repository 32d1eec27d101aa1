package se.bifall.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import se.bifall.command.grantcase.rule.Rule;

/** The walls between packages: what may know of what. */
@AnalyzeClasses(
        packages = "se.bifall",
        importOptions = {ImportOption.DoNotIncludeTests.class, WallsTest.NoTestJars.class})
class WallsTest {
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "org.axonframework..",
        "com.mongodb..",
        "org.bson..",
        "java.sql..",
        "javax.sql..",
        "jakarta.."
    };

    @ArchTest
    static final ArchRule rules_know_of_no_framework = noClasses()
            .that()
            .resideInAnyPackage("..command.grantcase.rule..", "..command.person.rule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule the_language_knows_of_no_framework_and_of_neither_side = noClasses()
            .that()
            .resideInAnyPackage(
                    "se.bifall.events..",
                    "se.bifall.commands..",
                    "se.bifall.codes..",
                    "se.bifall.region..",
                    "se.bifall.persons..")
            .should()
            .dependOnClassesThat(resideInAPackage("se.bifall.command..").or(resideInAPackage("se.bifall.query..")))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule only_the_stores_speak_sql = noClasses()
            .that()
            .resideOutsideOfPackages("se.bifall.command.store..", "se.bifall.command.person.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "com.zaxxer..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule what_is_logged_knows_no_person = noClasses()
            .that()
            .resideInAnyPackage("se.bifall.events..", "se.bifall.command.grantcase..", "se.bifall.command.frame..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("se.bifall.persons.PersonData");

    @ArchTest
    static final ArchRule axon_is_known_by_the_aggregates_the_desk_and_the_store_alone = noClasses()
            .that()
            .resideOutsideOfPackages("se.bifall.command.store..", "se.bifall.command.axonserver..")
            .and(com.tngtech.archunit.base.DescribedPredicate.not(simpleName("GrantCaseAggregate")
                    .or(simpleName("FrameAggregate"))
                    .or(simpleName("SubjectAggregate"))
                    .or(simpleName("DiaryAggregate"))
                    .or(simpleName("SittingAggregate"))
                    .or(simpleName("SubGoalAggregate"))
                    .or(simpleName("ReportAggregate"))
                    .or(simpleName("AnswersAggregate"))
                    .or(simpleName("DeMinimisAggregate"))
                    .or(simpleName("BookedAggregate"))
                    .or(simpleName("EventMetaData"))
                    .or(simpleName("EncodedEvent"))
                    .or(simpleName("CommandDesk"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule axon_server_is_known_by_its_own_package_alone = noClasses()
            .that()
            .resideOutsideOfPackage("se.bifall.command.axonserver..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.axoniq..", "io.grpc..", "com.google.protobuf..");

    @ArchTest
    static final ArchRule mongodb_is_known_by_what_stands_beside_the_log_alone = noClasses()
            .that()
            .resideOutsideOfPackage("se.bifall.command.beside..")
            .and(com.tngtech.archunit.base.DescribedPredicate.not(simpleName("MongoDocuments")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule what_decides_is_reached_through_its_aggregate_or_rehearsed = classes()
            .that()
            .resideInAPackage("se.bifall.command.grantcase")
            .and()
            .arePublic()
            .should()
            .haveSimpleName("GrantCaseAggregate")
            .orShould()
            .haveSimpleName("Asked")
            .orShould()
            .haveSimpleName("Rehearsal");

    @ArchTest
    static final ArchRule a_rule_is_a_record_in_its_own_file = classes()
            .that()
            .implement(Rule.class)
            .should()
            .beRecords()
            .andShould()
            .beTopLevelClasses();

    @ArchTest
    static final ArchRule nobody_asks_the_machine_what_day_it_is = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", ZoneId.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
