package se.bifall.command.grantcase;

import java.util.List;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.command.ledger.Ledger;
import se.bifall.events.BifallEvent;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.PaymentSetOff;
import se.bifall.region.RegionProfile;

/** The payments of a case as what a demand in another case may be set off against. */
record PaymentLedger(GrantCase state) implements Ledger {
    @Override
    public Policy policy(BifallEvent entry, List<Ledger> all, RegionProfile region) {
        return Recovering.setOffPolicy(state, (PaymentSetOff) entry);
    }

    @Override
    public void evolve(BifallEvent entry) {
        state.evolve((GrantEvent) entry);
    }
}
