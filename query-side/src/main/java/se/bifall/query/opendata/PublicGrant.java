package se.bifall.query.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Applicant;
import se.bifall.codes.ApplicantKind;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.FlagKind;
import se.bifall.codes.PersonalNumber;
import se.bifall.codes.RusPriority;
import se.bifall.codes.Words;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.AreaNames;
import se.bifall.region.RegionProfile;

/**
 * An approved grant as the public may see it. A sole trader is a natural person: no name, no number, no registration
 * number that leads to them, no title, and no place below the municipality. Nothing that people have written is here but
 * the title of a legal person's case.
 */
record PublicGrant(CaseFacts facts, CaseFacts.Made approval, PublicIds ids, RegionProfile region) {
    static final String SOLE_TRADER = "Enskild näringsidkare";

    /** Empty for a case without an approval. */
    static Optional<PublicGrant> of(CaseFacts facts, PublicIds ids, RegionProfile region) {
        return facts.decisions().stream()
                .filter(made -> made.kind() == DecisionKind.APPROVAL)
                .findFirst()
                .map(approval -> new PublicGrant(facts, approval, ids, region));
    }

    String id() {
        return ids.of(facts.caseId());
    }

    boolean isToPerson() {
        Applicant applicant = facts.applicant();
        return applicant.kind() == ApplicantKind.SOLE_TRADER || applicant.orgNumber() == null;
    }

    String recipientId() {
        return isToPerson()
                ? "enskild-" + ids.soleTraderIn(facts.caseId())
                : Publisher.id(Objects.requireNonNull(facts.applicant().orgNumber()));
    }

    String recipientName() {
        return isToPerson() ? SOLE_TRADER : facts.applicant().name();
    }

    String recipientKind() {
        return capital(Words.of(
                isToPerson() ? ApplicantKind.SOLE_TRADER : facts.applicant().kind()));
    }

    /** Null for a sole trader: it leads to the file, where the name stands. */
    @Nullable
    String diarienummer() {
        return isToPerson() ? null : facts.diarienummer();
    }

    /** The case's own where it may be shown; otherwise what kind of support it is. */
    String title() {
        boolean withheld = isToPerson()
                || facts.flags().contains(FlagKind.SECRECY)
                || facts.title().isBlank()
                || PersonalNumber.isIn(facts.title());
        return withheld ? supportLabel() : facts.title();
    }

    /** Made of codes alone. */
    String description() {
        return supportLabel() + " i " + municipalityName() + ", beviljat " + awardedOn() + " av " + region.name() + ".";
    }

    LocalDate awardedOn() {
        return approval.decision().decidedOn();
    }

    String supportLabel() {
        return region.support(facts.supportType())
                .map(support -> support.label())
                .orElse(facts.supportType().value());
    }

    String municipality() {
        return facts.place().municipality().value();
    }

    String municipalityName() {
        return region.municipality(facts.place().municipality())
                .map(entry -> entry.name())
                .orElse(municipality());
    }

    String area() {
        return facts.investmentArea().value();
    }

    String areaName() {
        return AreaNames.of(region, facts.investmentArea());
    }

    Optional<RusPriority> priority() {
        return Optional.ofNullable(facts.primaryPriority());
    }

    Optional<String> priorityName() {
        return priority().flatMap(region::priority).map(entry -> entry.label());
    }

    /** Every decision of the case, oldest first. */
    List<CaseFacts.Made> decisions() {
        return facts.decisions();
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Words.SWEDISH) + text.substring(1);
    }
}
