package se.bifall.query.web.audit;

import java.time.Clock;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.bifall.query.audit.Watched;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.web.Asker;
import se.bifall.query.web.PageRefused;
import se.bifall.reads.CaseRead;
import se.bifall.reads.CaseRead.What;
import se.bifall.reads.CaseReads;

/** Keeps who reads which case, before it is shown: what can't be kept is not shown. */
@Component
public final class KeptReads {
    private static final Logger LOG = LoggerFactory.getLogger(KeptReads.class);
    private final CaseReads reads;
    private final Watched watched;
    private final Clock clock;

    KeptReads(CaseReads reads, Watched watched, Clock clock) {
        this.reads = reads;
        this.watched = watched;
        this.clock = clock;
    }

    /**
     * Those of the cases whose reading by this person is watched.
     *
     * @throws PageRefused when it can't be kept
     */
    public void keep(Asker asker, What what, Collection<CaseFacts> cases) {
        for (CaseFacts facts : cases) {
            if (watched.isKept(asker.name(), asker.roles(), facts)) {
                write(facts.caseId().value(), asker, what);
            }
        }
    }

    /** A case of which nothing is known that tells whether its reading is watched. */
    void keepUnknown(Asker asker, What what, String caseId) {
        write(caseId, asker, what);
    }

    /** Every case there is. */
    void keepAll(Asker asker, What what) {
        write(CaseRead.ALL, asker, what);
    }

    private void write(String caseId, Asker asker, What what) {
        try {
            reads.keep(new CaseRead(caseId, asker.name(), what, clock.instant()));
        } catch (IllegalStateException e) {
            LOG.error("the reading of case {} by {} could not be kept, so it is not shown", caseId, asker.name(), e);
            throw new PageRefused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Läsningen kunde inte antecknas, och därför visas inte ärendet. Försök igen om en stund.",
                    "/");
        }
    }
}
