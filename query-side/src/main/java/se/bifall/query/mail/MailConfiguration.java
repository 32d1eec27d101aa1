package se.bifall.query.mail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import se.bifall.preferences.PreferenceStore;
import se.bifall.query.queue.CaseQueue;

/** Letters are off until they are asked for with {@code bifall.mail.enabled} and a server in {@code spring.mail.host}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("bifall.mail.enabled")
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    DailyMail dailyMail(
            MailSettings settings,
            ObjectProvider<JavaMailSender> sender,
            PreferenceStore store,
            CaseQueue queue,
            MessageSource messages,
            Clock clock) {
        return new DailyMail(
                settings, sender(sender), store, person -> queue.index().toDo(person), messages, clock);
    }

    @Bean
    MailRound mailRound(DailyMail mail) {
        return new MailRound(mail, PAUSE);
    }

    private static JavaMailSender sender(ObjectProvider<JavaMailSender> sender) {
        JavaMailSender configured = sender.getIfAvailable();
        if (configured == null) {
            throw new IllegalStateException(
                    "bifall.mail.enabled är satt men ingen e-postserver: ange spring.mail.host, eller stäng av breven.");
        }
        return configured;
    }
}
