package se.bifall.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import se.bifall.codes.AgendaGoal;
import se.bifall.codes.AspectPhase;
import se.bifall.codes.CaseId;
import se.bifall.codes.ChecklistOutcome;
import se.bifall.codes.CommunicationChannel;
import se.bifall.codes.ConflictGround;
import se.bifall.codes.FlagKind;
import se.bifall.codes.HorizontalAspect;
import se.bifall.codes.ImpactRoute;
import se.bifall.codes.ImpactSign;
import se.bifall.codes.IndicatorKind;
import se.bifall.codes.OfficerId;
import se.bifall.codes.OpinionStance;
import se.bifall.codes.PartyAnswer;
import se.bifall.codes.SecrecyProvision;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.region.ChecklistItem;
import se.bifall.region.RegionProfile;

/** The work around a case in a generated life; each part leaves nothing behind that would stop the life going on. */
final class CaseworkLife {
    /** Read once: a life has many items, and a benchmark many lives. */
    private static final String PROFILE = RegionProfile.vasterbotten().version();

    private static final OfficerId COLLEAGUE = new OfficerId("kollega");

    private final CaseId id;
    private final Random random;
    private final Supplier<LocalDate> later;
    private final List<Life.Step> steps = new ArrayList<>();
    private int communications;
    private int opinions;

    CaseworkLife(CaseId id, Random random, Supplier<LocalDate> later) {
        this.id = id;
        this.random = random;
        this.later = later;
    }

    /** Some work while the application is prepared or the measure runs. */
    List<Life.Step> some(LocalDate measureStartsOn) {
        steps.clear();
        int many = random.nextInt(4);
        for (int i = 0; i < many; i++) {
            switch (random.nextInt(8)) {
                case 0 -> conflict();
                case 1 -> communicate();
                case 2 -> opinion();
                case 3 -> flag();
                case 4 -> aspect();
                case 5 -> impact();
                case 6 -> plan(measureStartsOn);
                default -> note();
            }
        }
        return List.copyOf(steps);
    }

    /** What is mandatory, and now and then the rest. */
    List<Life.Step> checklist(List<ChecklistItem> items, LocalDate receivedOn) {
        steps.clear();
        for (ChecklistItem item : items) {
            if (item.isMandatory(receivedOn) || random.nextInt(6) == 0) {
                ChecklistOutcome outcome = oneOf(ChecklistOutcome.values());
                LocalDate on = later.get();
                step(
                        new SettleChecklistItem(id, item.code(), outcome, "Prövat", on),
                        new ChecklistItemSettled(id, item.code(), outcome, "Prövat", on, Ask.HANDLAGGARE, PROFILE));
            }
        }
        return List.copyOf(steps);
    }

    /** A colleague who has no other part in the case. */
    private void conflict() {
        ConflictGround ground = oneOf(ConflictGround.values());
        LocalDate on = later.get();
        ConflictOfInterestDeclared declared =
                new ConflictOfInterestDeclared(id, COLLEAGUE, ground, "Uppdrag", on, COLLEAGUE);
        if (random.nextBoolean()) {
            step(COLLEAGUE, new DeclareConflictOfInterest(id, ground, "Uppdrag", on), declared);
        } else {
            step(
                    Ask.BESLUTSFATTARE,
                    new NoteConflictOfInterest(id, COLLEAGUE, ground, "Uppdrag", on),
                    Altered.with(declared, "declaredBy", Ask.BESLUTSFATTARE));
        }
        LocalDate lifted = later.get();
        step(
                Ask.BESLUTSFATTARE,
                new LiftConflictOfInterest(id, COLLEAGUE, "Har upphört", lifted),
                new ConflictOfInterestLifted(id, COLLEAGUE, "Har upphört", lifted, Ask.BESLUTSFATTARE));
    }

    private void communicate() {
        List<String> material = List.of("Underlag");
        CommunicationChannel channel = oneOf(CommunicationChannel.values());
        LocalDate sent = later.get();
        LocalDate due = sent.plusDays(14);
        step(
                new CommunicateMaterial(id, material, channel, sent, due),
                new MaterialCommunicated(id, ++communications, material, channel, sent, due));
        PartyAnswer answer = oneOf(PartyAnswer.values());
        LocalDate replied = later.get();
        step(
                new RecordReply(id, communications, answer, null, replied),
                new PartyReplied(id, communications, answer, null, replied));
    }

    private void opinion() {
        LocalDate asked = later.get();
        LocalDate due = asked.plusDays(21);
        step(
                new RequestOpinion(id, "Kommunen", null, "Behövs det?", asked, due),
                new OpinionRequested(id, ++opinions, "Kommunen", null, "Behövs det?", asked, due));
        LocalDate on = later.get();
        switch (random.nextInt(3)) {
            case 0 ->
                step(
                        new WithdrawOpinionRequest(id, opinions, "Behövs inte", on),
                        new OpinionRequestWithdrawn(id, opinions, "Behövs inte", on));
            case 1 -> {
                OpinionStance stance = oneOf(OpinionStance.values());
                step(
                        new GiveOpinion(id, opinions, stance, "Ja", on),
                        new OpinionReceived(id, opinions, stance, "Ja", on, Ask.HANDLAGGARE));
            }
            default -> {}
        }
    }

    private void flag() {
        FlagKind flag = oneOf(FlagKind.values());
        SecrecyProvision provision = flag == FlagKind.SECRECY ? new SecrecyProvision("OSL 30 kap. 23 §") : null;
        LocalDate on = later.get();
        step(
                new FlagCase(id, flag, provision, "Skäl", on),
                new CaseFlagged(id, flag, provision, "Skäl", on, Ask.HANDLAGGARE));
        LocalDate removed = later.get();
        step(new RemoveFlag(id, flag, "Klart", removed), new FlagRemoved(id, flag, "Klart", removed, Ask.HANDLAGGARE));
    }

    private void aspect() {
        HorizontalAspect aspect = oneOf(HorizontalAspect.values());
        var usedIn = AspectPhase.inOrder(Arrays.stream(AspectPhase.values())
                .filter(phase -> random.nextBoolean())
                .toList());
        LocalDate on = later.get();
        step(
                new AssessAspect(id, aspect, usedIn, "Enligt planen", on),
                new AspectAssessed(id, aspect, usedIn, "Enligt planen", on, Ask.HANDLAGGARE));
    }

    private void impact() {
        AgendaGoal goal = oneOf(AgendaGoal.values());
        ImpactSign sign = oneOf(ImpactSign.values());
        ImpactRoute route = oneOf(ImpactRoute.values());
        LocalDate on = later.get();
        step(
                new StateAgendaImpact(id, goal, sign, route, "Enligt planen", on),
                new AgendaImpactStated(id, goal, sign, route, "Enligt planen", on, Ask.HANDLAGGARE));
        if (random.nextInt(3) == 0) {
            LocalDate back = later.get();
            step(
                    new WithdrawAgendaImpact(id, goal, sign, route, "Felbedömt", back),
                    new AgendaImpactWithdrawn(id, goal, sign, route, "Felbedömt", back, Ask.HANDLAGGARE));
        }
    }

    private void plan(LocalDate measureStartsOn) {
        int target = 1 + random.nextInt(100);
        LocalDate due = measureStartsOn.plusDays(random.nextInt(400));
        LocalDate on = later.get();
        step(
                new PlanIndicator(id, "Deltagare", IndicatorKind.OUTPUT, "personer", target, due, on),
                new IndicatorPlanned(id, "Deltagare", IndicatorKind.OUTPUT, "personer", target, due, on));
    }

    private void note() {
        LocalDate on = later.get();
        step(new RecordNote(id, "Samtal", on), new NoteRecorded(id, "Samtal", on, Ask.HANDLAGGARE));
    }

    private void step(GrantCommand command, GrantEvent event) {
        step(Ask.HANDLAGGARE, command, event);
    }

    private void step(OfficerId actor, GrantCommand command, GrantEvent event) {
        steps.add(new Life.Step(actor, command, event));
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
