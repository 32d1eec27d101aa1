package se.bifall.query.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;

/**
 * Times every command until it is durable or refused: {@code bifall.commands} by command and outcome, and
 * {@code bifall.refusals} by rule. Names of commands and rules alone: no case and no person.
 */
final class MeasuredCommands implements Commands {
    private final Commands desk;
    private final MeterRegistry meters;

    MeasuredCommands(Commands desk, MeterRegistry meters) {
        this.desk = desk;
        this.meters = meters;
    }

    @Override
    public CommandResult send(CommandRequest request) {
        Timer.Sample sample = Timer.start(meters);
        CommandResult result = desk.send(request);
        String outcome =
                switch (result) {
                    case Accepted accepted -> "accepted";
                    case Refused refused -> {
                        meters.counter("bifall.refusals", "rule", refused.rule())
                                .increment();
                        yield refused.reason().name().toLowerCase(Locale.ROOT);
                    }
                };
        sample.stop(Timer.builder("bifall.commands")
                .tag("command", request.command().getClass().getSimpleName())
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(meters));
        return result;
    }
}
