package se.bifall.events;

import java.time.LocalDate;
import java.util.List;
import se.bifall.codes.CaseId;
import se.bifall.codes.DeclaredAid;
import se.bifall.codes.EuroCents;
import se.bifall.codes.EuroRate;
import se.bifall.codes.Kronor;
import se.bifall.codes.Undertaking;

/**
 * De minimis aid as one company of a group sees it ((EU) 2023/2831 article 3): what is granted to one is written with
 * every company of its group. Kept for ten years at least (2022:1467 52 a §, 2022:1468 35 a §).
 */
public sealed interface DeMinimisEvent extends BifallEvent {
    Undertaking member();

    CaseId caseId();

    @Override
    default String stream() {
        return "deminimis:" + member().value();
    }

    /**
     * @param member of the group, the recipient or another
     * @param euro what this decision granted was worth on its day, by the stored rate
     * @param declared what the group said that others had granted it
     */
    @EventName("DeMinimisAidGranted/1")
    record DeMinimisAidGranted(
            Undertaking member,
            CaseId caseId,
            Undertaking recipient,
            LocalDate grantedOn,
            Kronor kronor,
            EuroCents euro,
            EuroRate rate,
            LocalDate rateOn,
            String rateSource,
            List<DeclaredAid> declared)
            implements DeMinimisEvent {}

    /** The grant was lowered or withdrawn, by so much at the rate it was granted at. */
    @EventName("DeMinimisAidLowered/1")
    record DeMinimisAidLowered(Undertaking member, CaseId caseId, Kronor kronor, EuroCents euro, LocalDate decidedOn)
            implements DeMinimisEvent {}
}
