package se.bifall.benchmark.peer.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.bifall.benchmark.work.Command;

/** What the aggregate is asked: to let happen what the command says. */
record AppendEvents(@TargetAggregateIdentifier String caseId, Command command) {}
