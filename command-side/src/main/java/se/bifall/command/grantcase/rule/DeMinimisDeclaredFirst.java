package se.bifall.command.grantcase.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The company has declared its earlier aid before more is granted ((EU) 2023/2831 article 7.4, 2022:1468 30 §). */
public record DeMinimisDeclaredFirst(@Nullable LocalDate declaredOn, LocalDate decidedOn) implements Rule {
    @Override
    public boolean holds() {
        return declaredOn != null && !declaredOn.isAfter(decidedOn);
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Stödet är av mindre betydelse. Registrera företagets försäkran om tidigare stöd före beslutsdagen "
                + decidedOn + " (2022:1467 22 §, 2022:1468 30 §).";
    }
}
