package se.bifall.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.AnswerText;
import se.bifall.codes.CaseId;
import se.bifall.codes.ChecklistCode;
import se.bifall.codes.CostSplit;
import se.bifall.codes.CostType;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.DeclaredAid;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.EuroCents;
import se.bifall.codes.EuroRate;
import se.bifall.codes.FrameId;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.IndicatorValue;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.codes.LegalBasis;
import se.bifall.codes.Municipality;
import se.bifall.codes.OfficerId;
import se.bifall.codes.OrgNumber;
import se.bifall.codes.PaymentRef;
import se.bifall.codes.ReportId;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SecrecyProvision;
import se.bifall.codes.Sha256;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.SubjectId;
import se.bifall.codes.SupportType;
import se.bifall.codes.Undertaking;
import se.bifall.events.Fields;

/** An instance of any record of the language, made from its components: a new event or command needs nothing here. */
public final class Examples {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    /** Some values of each type that is one value in JSON; every one of them is valid. */
    private static final Map<Class<?>, List<?>> VALUES = Map.ofEntries(
            Map.entry(CaseId.class, codes(CaseId::new, "arende-1", "0b6f3a52-5d0c-3f6e-8f7e-2f8f6f0c9a11", "A")),
            Map.entry(FrameId.class, codes(FrameId::new, "FORETAG-2026", "PROJEKT-2026")),
            Map.entry(SubjectId.class, codes(SubjectId::new, "sub-0123456789abcdefghij", "sub-zzzzzzzzzz0000000000")),
            Map.entry(ReportId.class, codes(ReportId::new, "arsrapport-2024-1", "agenda-2030-2026-3f9c2a1b")),
            Map.entry(SubGoalId.class, codes(SubGoalId::new, "2024-3.2", "2026-3.10")),
            Map.entry(IndicatorValue.class, codes(IndicatorValue::new, "67.25", "6", "JA")),
            Map.entry(AnswerText.class, codes(AnswerText::new, "Medlen har bidragit till målen.", "Ett svar – åäö")),
            Map.entry(OrgNumber.class, codes(OrgNumber::new, "556677-8899", "232100-0222")),
            Map.entry(EuroRate.class, codes(EuroRate::new, "11.4325", "12")),
            Map.entry(
                    DeclaredAid.class,
                    codes(DeclaredAid::new, "2024-05-01 12000.00 Tillväxtverket", "2025-02-03 1 Ge")),
            Map.entry(Undertaking.class, codes(Undertaking::new, "556677-8899", "556677-8907")),
            Map.entry(EuroCents.class, List.of(new EuroCents(1_200_000), EuroCents.ZERO)),
            Map.entry(SupportType.class, codes(SupportType::new, "TILLVAXTCHECK", "PROJEKTSTOD")),
            Map.entry(Municipality.class, codes(Municipality::new, "2481", "2480", "2401")),
            Map.entry(InvestmentArea.class, codes(InvestmentArea::new, "1", "2", "OUTSIDE", "NOT_REPORTED")),
            Map.entry(RusPriority.class, codes(RusPriority::new, "2", "4", "5")),
            Map.entry(Diarienummer.class, codes(Diarienummer::new, "RUN 2024-00123", "RUF240104")),
            Map.entry(OfficerId.class, codes(OfficerId::new, "handlaggare", "anna.åberg", "RUN")),
            Map.entry(CriterionCode.class, codes(CriterionCode::new, "INGEN_SKATTESKULD", "SAMVERKAN")),
            Map.entry(PaymentRef.class, codes(PaymentRef::new, "arende-1/1", "arende-2/3")),
            Map.entry(LegalBasis.class, codes(LegalBasis::new, "SFS 2022:1468 17 §", "SFS 2003:596 11 a §")),
            Map.entry(ChecklistCode.class, codes(ChecklistCode::new, "STATSSTOD_BEDOMT", "INTE_DRIFTSTOD")),
            Map.entry(SecrecyProvision.class, codes(SecrecyProvision::new, "OSL 30 kap. 23 §", "OSL 19 kap. 3 a §")),
            Map.entry(Sha256.class, codes(Sha256::new, "a".repeat(64), "0123456789abcdef".repeat(4))),
            Map.entry(Boolean.class, List.of(true, false)),
            Map.entry(boolean.class, List.of(false)));

    private final Choice choice;

    /** Which of the possible values are taken. */
    private interface Choice {
        int below(int bound);

        /** True when an optional field is left out. */
        boolean leavesOut();
    }

    private Examples(Choice choice) {
        this.choice = choice;
    }

    /** Every field filled, optional ones too; always the same. */
    public static <T> T whole(Class<T> type) {
        return type.cast(new Examples(inTurn(false)).record(type));
    }

    /** Optional fields left out, lists empty; the rest as in {@link #whole}. */
    public static <T> T bare(Class<T> type) {
        return type.cast(new Examples(inTurn(true)).record(type));
    }

    /** Any values at all. */
    public static <T> T random(Class<T> type, RandomGenerator random) {
        return type.cast(new Examples(new Choice() {
                    @Override
                    public int below(int bound) {
                        return random.nextInt(bound);
                    }

                    @Override
                    public boolean leavesOut() {
                        return random.nextBoolean();
                    }
                })
                .record(type));
    }

    private static Choice inTurn(boolean leavesOut) {
        return new Choice() {
            private int turn;

            @Override
            public int below(int bound) {
                return turn++ % bound;
            }

            @Override
            public boolean leavesOut() {
                return leavesOut;
            }
        };
    }

    private static <T> List<T> codes(java.util.function.Function<String, T> code, String... values) {
        return List.of(values).stream().map(code).toList();
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = Fields.of(type);
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object filled = value(components[i].getGenericType(), components[i].getName());
            boolean optional = !Fields.isRequired(components[i]);
            values[i] = optional && choice.leavesOut() ? null : filled;
        }
        return Altered.construct(type, values);
    }

    private Object value(Type generic, String name) {
        if (generic instanceof ParameterizedType many) {
            Type element = many.getActualTypeArguments()[0];
            List<Object> values = new ArrayList<>();
            int size = choice.leavesOut() ? 0 : 2;
            for (int i = 0; i < size; i++) {
                values.add(value(element, name));
            }
            return Set.class.equals(many.getRawType()) ? new LinkedHashSet<>(values) : List.copyOf(values);
        }
        return single((Class<?>) generic, name);
    }

    private Object single(Class<?> type, String name) {
        if (VALUES.containsKey(type)) {
            return oneOf(VALUES.get(type));
        } else if (type.isEnum()) {
            return oneOf(List.of(type.getEnumConstants()));
        } else if (type.equals(int.class) || type.equals(Integer.class)) {
            return 1 + choice.below(9_999);
        } else if (type.equals(long.class) || type.equals(Long.class)) {
            return 1L + choice.below(50_000_000);
        } else if (type.equals(Kronor.class)) {
            return Kronor.of(100_000 + choice.below(900_000));
        } else if (type.equals(LocalDate.class)) {
            return FIRST_DAY.plusDays(choice.below(365));
        } else if (type.equals(FundingSplit.class)) {
            return split();
        } else if (type.equals(CostSplit.class)) {
            return new CostSplit(Map.of(
                    CostType.PERSONAL,
                    Kronor.of(50_000 + choice.below(50_000)),
                    CostType.RESOR_OCH_LOGI,
                    Kronor.of(10_000 + choice.below(10_000))));
        } else if (type.equals(String.class)) {
            return name.equals("sni") ? "25" : "Ett värde på " + name + " – åäö \"citat\" " + choice.below(10_000);
        } else if (type.isRecord()) {
            return record(type);
        }
        throw new IllegalStateException("no example of " + type);
    }

    private Object oneOf(List<?> values) {
        return values.get(choice.below(values.size()));
    }

    private FundingSplit split() {
        Map<FundingSource, Kronor> shares = new TreeMap<>();
        FundingSource[] sources = FundingSource.values();
        shares.put(sources[choice.below(sources.length)], Kronor.of(50_000 + choice.below(50_000)));
        shares.put(sources[choice.below(sources.length)], Kronor.of(10_000 + choice.below(10_000)));
        return new FundingSplit(shares);
    }
}
