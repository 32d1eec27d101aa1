package se.bifall.query.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.bifall.query.audit.RefusalQuestion;
import se.bifall.query.projection.FactTable;

/** What was asked for in vain in one case, for those who may read of it. */
@Component
class CaseRefusals {
    private static final int MOST = 20;
    private final FactTable table;
    private final RefusalView.Maker views;

    CaseRefusals(FactTable table, RefusalView.Maker views) {
        this.table = table;
        this.views = views;
    }

    /** The newest first, at most 20. */
    List<RefusalView> of(String caseId, Asker asker) {
        return asker.mayOpen("/revision/nekade")
                ? RefusalQuestion.about(caseId)
                        .among(table.refusals())
                        .limit(MOST)
                        .map(views::of)
                        .toList()
                : List.of();
    }
}
