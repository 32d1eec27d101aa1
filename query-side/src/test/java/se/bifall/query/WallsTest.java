package se.bifall.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import se.bifall.codes.Words;
import se.bifall.query.analysis.Analysis;

/** The walls between packages: what may know of what. */
@AnalyzeClasses(packages = "se.bifall.query", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule only_the_projection_and_shared_sessions_speak_to_mongodb = noClasses()
            .that()
            .resideOutsideOfPackages("se.bifall.query.projection..", "se.bifall.query.session..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule nobody_speaks_sql_or_axon = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.h2..", "com.zaxxer..", "org.axonframework..", "io.axoniq..");

    @ArchTest
    static final ArchRule the_deciding_side_is_never_called =
            noClasses().should().dependOnClassesThat().resideInAPackage("se.bifall.command..");

    @ArchTest
    static final ArchRule an_analysis_knows_facts_and_nothing_of_where_they_are_kept_or_shown = noClasses()
            .that()
            .resideInAPackage("se.bifall.query.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "se.bifall.query.projection..",
                    "se.bifall.query.web..",
                    "jakarta..",
                    "org.springframework.web..",
                    "org.springframework.security..");

    @ArchTest
    static final ArchRule the_fold_knows_no_framework = noClasses()
            .that()
            .resideInAPackage("se.bifall.query.casefile..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "se.bifall.query.projection..",
                    "se.bifall.query.analysis..",
                    "se.bifall.query.web..");

    @ArchTest
    static final ArchRule an_analysis_is_one_hidden_class_with_its_name_at_the_end = classes()
            .that()
            .implement(Analysis.class)
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveSimpleNameEndingWith("Distribution")
            .andShould()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("se.bifall.query.analysis");

    /** What is Swedish by law or by its reader: refusals, decisions, papers, files, and the values of forms. */
    @ArchTest
    static final ArchRule a_page_asks_for_words_in_its_readers_language = noClasses()
            .that()
            .resideInAPackage("se.bifall.query.web")
            .and()
            .haveNameNotMatching(
                    ".*\\.(Amounts|Asker|CaseActions|CasePersons|DecisionDocument|DecisionSentences|DecisionView|Fault"
                            + "|FramePage|Paper|Pdf|QueueCsv|ReportChangeView|ReportPaper|RuleWords)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Words.class)
            .because("a page says PageWords.of where everything else says Words.of");
}
