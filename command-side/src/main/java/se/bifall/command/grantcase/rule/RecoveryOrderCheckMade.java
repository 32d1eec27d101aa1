package se.bifall.command.grantcase.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.region.Payout.OrderCheck;

/** Each payment decision has its own check of unpaid recovery orders, made after the claim came in. */
public record RecoveryOrderCheckMade(
        Optional<OrderCheck> demanded, @Nullable LocalDate checkedOn, LocalDate since, LocalDate on) implements Rule {
    @Override
    public boolean holds() {
        return demanded.isEmpty() || (checkedOn != null && !checkedOn.isBefore(since) && !checkedOn.isAfter(on));
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Kommissionens återkrav ska vara kontrollerade " + when() + " ("
                + demanded.orElseThrow().source() + "), men "
                + (checkedOn == null ? "är inte kontrollerade" : "är senast kontrollerade " + checkedOn)
                + ". Registrera kontrollen först.";
    }

    private String when() {
        if (on.isAfter(since)) {
            return "mellan " + since + " och " + on;
        }
        return on.equals(since) ? on.toString() : "tidigast " + since + ", och beslutet är daterat " + on;
    }
}
