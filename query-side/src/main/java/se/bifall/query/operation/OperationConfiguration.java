package se.bifall.query.operation;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import se.bifall.commands.Commands;

/** Puts the stopwatch around every command, whoever sends it. */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {
    @Bean
    @Primary
    Commands measuredCommands(@Qualifier("commands") Commands desk, MeterRegistry meters) {
        return new MeasuredCommands(desk, meters);
    }
}
