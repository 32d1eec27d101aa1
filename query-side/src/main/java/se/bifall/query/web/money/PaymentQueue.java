package se.bifall.query.web.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.GrantKind;
import se.bifall.codes.Kronor;
import se.bifall.codes.Role;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.DecidePayment;
import se.bifall.commands.GrantCommand.RecordPayment;
import se.bifall.commands.GrantCommand.RecordRepayment;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFacts.Claim;
import se.bifall.query.casefile.CaseFacts.Payment;
import se.bifall.query.casefile.CaseFacts.Recovery;
import se.bifall.query.web.MoneyView;
import se.bifall.query.web.OpenItems;
import se.bifall.region.RegionProfile;

/** Everything about money that waits for somebody. */
final class PaymentQueue {
    private PaymentQueue() {}

    /** What is waited for, in the order of the life, and who takes it on. */
    enum Kind {
        /** A claim to decide. */
        CLAIM("rekvisition", DecidePayment.class),
        /** A decided payment against a claim. */
        PAYMENT("utbetalning", RecordPayment.class),
        ADVANCE("forskott", RecordPayment.class),
        /** What is left of a payment whose first part is paid: due before the year ends. */
        LATER_PART("eudel", RecordPayment.class),
        /** A demand that is not settled. */
        RECOVERY("aterkrav", RecordRepayment.class);

        final String key;
        final Class<? extends GrantCommand> command;

        Kind(String key, Class<? extends GrantCommand> command) {
            this.key = key;
            this.command = command;
        }

        public String key() {
            return key;
        }

        static Optional<Kind> named(String key) {
            return java.util.Arrays.stream(values())
                    .filter(kind -> kind.key.equals(key))
                    .findFirst();
        }

        /** The role that takes it on. */
        Role role() {
            return CommandCatalogue.rolesFor(command).iterator().next();
        }
    }

    /**
     * @param number of the claim, payment or recovery in its case
     * @param since when it began to wait
     * @param amount what is asked for now: for a claim what it gives right to, else what is left
     * @param due the last day, or the first day of interest for a recovery; null for none
     * @param late true when the claim came in too late, or the due day has passed
     */
    record Waiting(
            Kind kind,
            CaseFacts facts,
            int number,
            LocalDate since,
            FundingSplit amount,
            @Nullable LocalDate due,
            boolean late) {}

    /** What is asked for by the address; empty sets ask for everything. */
    record Asked(List<Kind> kinds, List<GrantKind> purposes, List<FundingSource> sources, List<String> wrong) {
        static Asked of(MultiValueMap<String, String> parameters) {
            List<Kind> kinds = new ArrayList<>();
            List<GrantKind> purposes = new ArrayList<>();
            List<FundingSource> sources = new ArrayList<>();
            List<String> wrong = new ArrayList<>();
            parameters.forEach((name, values) -> {
                for (String value : values.stream().filter(v -> !v.isBlank()).toList()) {
                    boolean known =
                            switch (name) {
                                case "slag" -> Kind.named(value).map(kinds::add).orElse(false);
                                case "andamal" -> named(GrantKind.values(), value, purposes);
                                case "kalla" -> named(FundingSource.values(), value, sources);
                                case "asOf", "axis", "at" -> true;
                                default -> false;
                            };
                    if (!known) {
                        wrong.add("Värdet " + value + " finns inte för " + name + ".");
                    }
                }
            });
            return new Asked(kinds, purposes, sources, wrong);
        }

        private static <E extends Enum<E>> boolean named(E[] all, String value, List<E> found) {
            return java.util.Arrays.stream(all)
                    .filter(one -> one.name().equals(value))
                    .findFirst()
                    .map(found::add)
                    .orElse(false);
        }

        boolean fits(Waiting waiting) {
            return (kinds.isEmpty() || kinds.contains(waiting.kind()))
                    && (purposes.isEmpty() || purposes.contains(waiting.facts().grantKind()))
                    && (sources.isEmpty()
                            || waiting.amount().shares().keySet().stream().anyMatch(sources::contains));
        }
    }

    /** All that waits on a day, the longest waiting first within each kind. */
    static List<Waiting> of(Collection<CaseFacts> cases, RegionProfile region, LocalDate day) {
        List<Waiting> all = new ArrayList<>();
        for (CaseFacts facts : cases) {
            OpenItems.claims(facts).stream().limit(1).forEach(claim -> all.add(claim(facts, claim, region)));
            OpenItems.payments(facts).forEach(payment -> all.add(payment(facts, payment, day)));
            OpenItems.recoveries(facts).forEach(recovery -> all.add(recovery(facts, recovery, day)));
        }
        all.sort(Comparator.comparing(Waiting::kind)
                .thenComparing(Waiting::since)
                .thenComparing(waiting -> waiting.facts().caseId().value())
                .thenComparing(Waiting::number));
        return all;
    }

    private static Waiting claim(CaseFacts facts, Claim claim, RegionProfile region) {
        return new Waiting(
                Kind.CLAIM,
                facts,
                claim.number(),
                claim.receivedOn(),
                facts.account().payable(claim.accumulatedCosts()),
                null,
                MoneyView.isLate(claim, facts, region));
    }

    private static Waiting payment(CaseFacts facts, Payment payment, LocalDate day) {
        LocalDate first = payment.paidOn();
        if (first == null) {
            Kind kind = payment.advance() ? Kind.ADVANCE : Kind.PAYMENT;
            return new Waiting(kind, facts, payment.number(), payment.decidedOn(), payment.left(), null, false);
        }
        LocalDate due = LocalDate.of(Objects.requireNonNull(first).getYear(), 12, 31);
        return new Waiting(Kind.LATER_PART, facts, payment.number(), first, payment.left(), due, day.isAfter(due));
    }

    private static Waiting recovery(CaseFacts facts, Recovery recovery, LocalDate day) {
        return new Waiting(
                Kind.RECOVERY,
                facts,
                recovery.number(),
                recovery.decidedOn(),
                recovery.outstanding(),
                recovery.interestFrom(),
                !day.isBefore(recovery.interestFrom()));
    }

    /** The sum of what waits, by source. */
    static FundingSplit sum(List<Waiting> waiting) {
        return FundingSplit.sum(waiting.stream().map(Waiting::amount).toList());
    }

    static Kronor total(List<Waiting> waiting) {
        return sum(waiting).total();
    }
}
