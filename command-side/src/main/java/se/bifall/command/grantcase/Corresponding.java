package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import java.util.Objects;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.SomethingGiven;
import se.bifall.command.grantcase.rule.StillWaiting;
import se.bifall.command.grantcase.rule.TimeToAnswer;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;

/** Material sent to the party and its answers, opinions asked for and given, and notes. */
final class Corresponding {
    private Corresponding() {}

    static GrantEvent communicate(GrantCase state, CommunicateMaterial c, Asked asked) {
        Preparing.happened(state, "sentOn", c.sentOn(), asked);
        unless(new SomethingGiven("material", c.material()), new TimeToAnswer("answerBy", c.sentOn(), c.answerBy()));
        int number = state.casework.communications.size() + 1;
        return new MaterialCommunicated(c.caseId(), number, c.material(), c.channel(), c.sentOn(), c.answerBy());
    }

    static GrantEvent reply(GrantCase state, RecordReply c, Asked asked) {
        boolean waits = state.casework.communicationWaits(c.communication());
        unless(new StillWaiting("communication", c.communication(), "Kommunicering", waits));
        Preparing.happened(state, "repliedOn", c.repliedOn(), asked);
        unless(new DatesInOrder(
                "repliedOn",
                c.repliedOn(),
                Objects.requireNonNull(state.casework.communications.get(c.communication()))
                        .sentOn(),
                "dagen då underlaget sändes"));
        return new PartyReplied(c.caseId(), c.communication(), c.answer(), c.summary(), c.repliedOn());
    }

    static GrantEvent note(GrantCase state, RecordNote c, Asked asked) {
        Preparing.happened(state, "notedOn", c.notedOn(), asked);
        return new NoteRecorded(c.caseId(), c.text(), c.notedOn(), asked.by());
    }

    static GrantEvent request(GrantCase state, RequestOpinion c, Asked asked) {
        Preparing.happened(state, "requestedOn", c.requestedOn(), asked);
        unless(new TimeToAnswer("dueOn", c.requestedOn(), c.dueOn()));
        if (c.officer() != null) {
            unless(asked.person("officer", c.officer()));
        }
        int number = state.casework.opinions.size() + 1;
        return new OpinionRequested(
                c.caseId(), number, c.askedOf(), c.officer(), c.question(), c.requestedOn(), c.dueOn());
    }

    static GrantEvent give(GrantCase state, GiveOpinion c, Asked asked) {
        answers(state, c.opinion(), "receivedOn", c.receivedOn(), asked);
        return new OpinionReceived(c.caseId(), c.opinion(), c.stance(), c.text(), c.receivedOn(), asked.by());
    }

    static GrantEvent withdraw(GrantCase state, WithdrawOpinionRequest c, Asked asked) {
        answers(state, c.opinion(), "withdrawnOn", c.withdrawnOn(), asked);
        return new OpinionRequestWithdrawn(c.caseId(), c.opinion(), c.reason(), c.withdrawnOn());
    }

    private static void answers(GrantCase state, int opinion, String field, LocalDate day, Asked asked) {
        unless(new StillWaiting("opinion", opinion, "Yttrande", state.casework.opinionWaits(opinion)));
        Preparing.happened(state, field, day, asked);
        unless(new DatesInOrder(
                field,
                day,
                Objects.requireNonNull(state.casework.opinions.get(opinion)),
                "dagen då yttrandet begärdes"));
    }
}
