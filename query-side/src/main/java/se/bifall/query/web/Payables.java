package se.bifall.query.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.bifall.codes.PaymentRef;
import se.bifall.query.casefile.CaseFacts;

/** Payments that are decided and not yet paid: what a demand can be set off against. */
final class Payables {
    private Payables() {}

    record Payable(PaymentRef ref, String label) {}

    /** Those to the recipient of this case, in this case first and then in others. */
    static List<Payable> toSameRecipient(CaseFacts of, Collection<CaseFacts> cases) {
        return cases.stream()
                .filter(other ->
                        other.applicant().identity().equals(of.applicant().identity()))
                .sorted(Comparator.comparing(
                                (CaseFacts other) -> !other.caseId().equals(of.caseId()))
                        .thenComparing(other -> other.caseId().value()))
                .flatMap(other -> OpenItems.payments(other).stream()
                        .map(payment -> new Payable(
                                PaymentRef.of(other.caseId(), payment.number()),
                                PageWords.sentence(
                                        "item.payable",
                                        other.caseId().equals(of.caseId())
                                                ? PageWords.word("item.thisCase")
                                                : number(other),
                                        payment.number(),
                                        PageWords.split(payment.left())))))
                .toList();
    }

    private static String number(CaseFacts facts) {
        return Optional.ofNullable(facts.diarienummer()).orElseGet(() -> PageWords.word("case.unregistered")) + " "
                + facts.title();
    }
}
