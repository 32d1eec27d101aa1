package se.bifall.query.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import se.bifall.preferences.PreferenceStore;
import se.bifall.query.mail.MailSettings.Recipient;
import se.bifall.query.work.Person;
import se.bifall.query.work.ToDo;

/**
 * Sends each person one letter a day. Who sends takes the day first, in a store that all processes share, so that two
 * never send the same letter. What could not be sent is given back and tried again; what a process took and died with is
 * taken over after {@link #DEAD}, with the same message id, so that the mail server can know it again.
 */
final class DailyMail {
    /** A letter that has been on its way for so long is nobody's any more. */
    static final Duration DEAD = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(DailyMail.class);
    private static final String KIND = "brev";
    private static final String SENT = "sänt";
    private static final String NOTHING = "inget att göra";
    private static final String UNDER_WAY = "sänds ";

    private final MailSettings settings;
    private final JavaMailSender sender;
    private final PreferenceStore store;
    private final Function<Person, ToDo> lists;
    private final MessageSource messages;
    private final Clock clock;

    DailyMail(
            MailSettings settings,
            JavaMailSender sender,
            PreferenceStore store,
            Function<Person, ToDo> lists,
            MessageSource messages,
            Clock clock) {
        this.settings = settings;
        this.sender = sender;
        this.store = store;
        this.lists = lists;
        this.messages = messages;
        this.clock = clock;
    }

    /** Sends what is to be sent now; never throws, so that one that fails stops no other. */
    void sendDue() {
        if (LocalTime.now(clock).isBefore(settings.at())) {
            return;
        }
        for (Recipient recipient : settings.recipients()) {
            try {
                sendOnce(recipient, LocalDate.now(clock));
            } catch (RuntimeException e) {
                LOG.error("the letter to {} could not be sent; it will be tried again", recipient.officer(), e);
            }
        }
    }

    private void sendOnce(Recipient recipient, LocalDate today) {
        String taken = UNDER_WAY + clock.instant();
        if (!take(recipient.officer(), today, taken)) {
            return;
        }
        ToDo toDo = lists.apply(recipient.person());
        if (toDo.number() == 0 && !settings.whenNothing()) {
            store.replace(recipient.officer(), KIND, today.toString(), taken, NOTHING);
            return;
        }
        try {
            send(recipient, today, Letter.of(toDo, today, settings.link(), messages));
        } catch (MailException | MessagingException e) {
            store.remove(recipient.officer(), KIND, today.toString());
            LOG.error(
                    "the letter to {} could not be sent and will be tried again: {}",
                    recipient.officer(),
                    e.getClass().getSimpleName());
            return;
        }
        store.replace(recipient.officer(), KIND, today.toString(), taken, SENT);
        forget(recipient.officer(), today);
    }

    private boolean take(String officer, LocalDate today, String taken) {
        if (store.putIfAbsent(officer, KIND, today.toString(), taken)) {
            return true;
        }
        String before = store.all(officer, KIND).getOrDefault(today.toString(), SENT);
        return before.startsWith(UNDER_WAY)
                && isDead(before)
                && store.replace(officer, KIND, today.toString(), before, taken);
    }

    private boolean isDead(String underWay) {
        try {
            Instant since = Instant.parse(underWay.substring(UNDER_WAY.length()));
            return since.plus(DEAD).isBefore(clock.instant());
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    private void send(Recipient recipient, LocalDate today, Letter letter) throws MessagingException {
        String id = "<bifall-" + today + "-" + recipient.officer() + "@"
                + settings.from().substring(settings.from().indexOf('@') + 1) + ">";
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(recipient.address());
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", id);
        sender.send(message);
    }

    /** Only the last weeks are remembered. */
    private void forget(String officer, LocalDate today) {
        store.all(officer, KIND).keySet().stream()
                .filter(day -> day.compareTo(today.minusDays(30).toString()) < 0)
                .forEach(day -> store.remove(officer, KIND, day));
    }
}
