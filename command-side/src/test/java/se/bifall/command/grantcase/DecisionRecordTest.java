package se.bifall.command.grantcase;

import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.DECIDED;
import static se.bifall.testing.Ask.companyProposed;
import static se.bifall.testing.Ask.projectProposed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.LegalBasis;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SupportType;
import se.bifall.command.grantcase.rule.OrdinanceInForce;
import se.bifall.command.grantcase.rule.ParticipantsApart;
import se.bifall.command.grantcase.rule.ReasonsStated;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.commands.GrantCommand.ApproveGrant;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.testing.Ask;

/** What a decision document must show (förvaltningslagen 31–32 §§). */
class DecisionRecordTest {
    @ParameterizedTest
    @CsvSource({
        "'abcdefg abcdefgh',true",
        "'abcdefg abcdefg',false",
        "'abcdefghijklmnop',false",
        "'1234567 1234567 1234567',false",
        "'Uppfyller villkoren.',true",
        "'Bra.',false"
    })
    void reasons_are_at_least_two_words_and_fifteen_letters(String motivering, boolean enough) {
        Scene scene =
                Scene.given(companyProposed()).when(with(Ask.approveCompany(), "decision.motivering", motivering));
        if (enough) {
            scene.then(GrantApproved.class);
        } else {
            scene.thenRefused(ReasonsStated.class, "decision.motivering");
        }
    }

    @ParameterizedTest
    @CsvSource({"SFS 2022:1468 17 §,true", "SFS 2003:596 3 §,false", "SFS 2022:146 17 §,false"})
    void an_approval_rests_on_the_ordinance_of_its_support_type(String basis, boolean holds) {
        Scene scene = Scene.given(companyProposed())
                .when(with(Ask.approveCompany(), "decision.legalBasis", new LegalBasis(basis)));
        if (holds) {
            scene.then(GrantApproved.class);
        } else {
            scene.thenRefused(OrdinanceInForce.class, "decision.legalBasis");
        }
    }

    @Test
    void a_rejection_of_a_project_rests_on_the_project_ordinance() {
        Scene.given(projectProposed())
                .when(with(Ask.reject(), "decision.legalBasis", new LegalBasis("SFS 2022:1467 10 §")))
                .thenRefused(OrdinanceInForce.class, "decision.legalBasis");
        Scene.given(projectProposed()).when(Ask.rejectProject()).thenAccepted();
    }

    /** Kommersiell service: 2000:284 until the end of 2024, 2024:1243 after. */
    @ParameterizedTest
    @CsvSource({
        "2024-12-31,2024-12-31,SFS 2000:284 1 §,true",
        "2024-12-31,2024-12-31,SFS 2024:1243 1 §,false",
        "2024-12-31,2025-01-01,SFS 2000:284 1 §,true",
        "2024-12-31,2025-01-01,SFS 2024:1243 1 §,true",
        "2025-01-01,2025-01-01,SFS 2000:284 1 §,false",
        "2025-01-01,2025-01-01,SFS 2024:1243 1 §,true"
    })
    void the_ordinance_is_that_of_the_day_of_the_application_or_of_the_decision(
            LocalDate received, LocalDate decided, String basis, boolean holds) {
        ApplyForGrant shop = with(
                with(
                        with(Ask.applyForCompany(), "supportType", new SupportType("SERVICEBIDRAG")),
                        "receivedOn",
                        received),
                "measureStartsOn",
                received);
        ApproveGrant approve = with(
                with(
                        with(
                                with(Ask.approveCompany(), "decision.legalBasis", new LegalBasis(basis)),
                                "decision.communicatedOn",
                                received),
                        "decision.decidedOn",
                        decided),
                "inForceFrom",
                decided);
        Scene scene = Scene.given(List.<GrantCommand>of(
                        shop,
                        with(Ask.register(), "registeredOn", received),
                        Ask.assign(),
                        with(Ask.assess("INGEN_SKATTESKULD", CriterionOutcome.MET), "assessedOn", received),
                        with(with(Ask.declareDeMinimis(), "declaredOn", received), "rateOn", received),
                        with(Ask.propose(Ask.anslag(100_000)), "proposedOn", received)))
                .when(approve);
        if (holds) {
            scene.then(GrantApproved.class);
        } else {
            scene.thenRefused(OrdinanceInForce.class, "decision.legalBasis");
        }
    }

    @ParameterizedTest
    @CsvSource({"jurist;ekonom,true", "jurist;jurist,false", "beslutsfattare,false", "handlaggare,false"})
    void others_who_took_part_are_others(String participants, boolean apart) {
        List<OfficerId> others =
                List.of(participants.split(";")).stream().map(OfficerId::new).toList();
        Scene scene = Scene.given(companyProposed()).when(with(Ask.approveCompany(), "decision.participants", others));
        if (apart) {
            scene.then(GrantApproved.class);
        } else {
            scene.thenRefused(ParticipantsApart.class, "decision.participants");
        }
    }

    @Test
    void a_decision_has_a_day_that_its_case_can_have() {
        Scene.given(companyProposed())
                .when(with(Ask.approveCompany(), "inForceFrom", DECIDED))
                .then(GrantApproved.class);
    }
}
