package se.bifall.query.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.query.work.Cases.LIMITS;
import static se.bifall.query.work.Cases.after;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Happened.*;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.bifall.codes.Role;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.work.ToDo;

class DailyMailTest {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 20);
    private static final CaseFacts SLOW = after(applied(), registered(), assigned());

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final RememberingStore store = new RememberingStore();
    private volatile Instant now = at(DAY, "06:30");
    private List<CaseFacts> cases = List.of(SLOW);
    private int port;

    @BeforeEach
    void start() {
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Instant at(LocalDate day, String time) {
        return ZonedDateTime.of(day, LocalTime.parse(time), SWEDEN).toInstant();
    }

    private static MailSettings settings(boolean whenNothing) {
        return new MailSettings(
                true,
                LocalTime.of(6, 30),
                "bifall@region.test",
                "https://bifall.region.test",
                whenNothing,
                List.of(
                        new MailSettings.Recipient("handlaggare", "h@region.test", Set.of(Role.HANDLAGGARE)),
                        new MailSettings.Recipient("ekonom", "e@region.test", Set.of(Role.EKONOM))));
    }

    /** One process; several may share the store. */
    private DailyMail process(boolean whenNothing) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("sidor");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return SWEDEN;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new DailyMail(
                settings(whenNothing),
                sender,
                store,
                person -> ToDo.of(cases, List.of(), person, LIMITS, LocalDate.now(clock)),
                messages,
                clock);
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    @Test
    void a_letter_says_number_what_when_and_link_and_nothing_about_the_applicant() throws Exception {
        process(false).sendDue();

        assertThat(received()).hasSize(1);
        MimeMessage letter = received().getFirst();
        String text = (String) letter.getContent();
        assertThat(letter.getSubject()).isEqualTo("Bifall: 2 saker att göra 2026-07-20");
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly("h@region.test");
        assertThat(text.replace("\r\n", "\n")).isEqualTo("""
                2 saker väntar på dig, det mest brådskande först.

                Försenat
                - RUN 2026-00001: Bedöm kriterium, sex månader utan beslut 2026-07-15
                  https://bifall.region.test/arenden/arende-1/AssessCriterion
                - RUN 2026-00001: Underrätta om försening, sex månader utan beslut 2026-07-15
                  https://bifall.region.test/arenden/arende-1/NotifyDelay

                Hela listan: https://bifall.region.test/att-gora""");
        assertThat(GreenMailUtil.getWholeMessage(letter))
                .doesNotContain(
                        SLOW.title(), SLOW.applicant().name(), SLOW.applicant().identity());
    }

    @Test
    void nothing_is_sent_before_the_time_of_day() {
        now = at(DAY, "06:29");
        process(false).sendDue();
        assertThat(received()).isEmpty();

        now = at(DAY, "06:30");
        process(false).sendDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void one_letter_a_day_also_after_a_restart_and_a_new_one_the_next_day() {
        process(false).sendDue();
        process(false).sendDue();
        now = at(DAY, "23:59");
        process(false).sendDue();
        assertThat(received()).hasSize(1);

        now = at(DAY.plusDays(1), "06:30");
        process(false).sendDue();
        assertThat(received()).hasSize(2);
    }

    @Test
    void two_processes_at_once_send_one_letter() {
        List<DailyMail> processes = List.of(process(false), process(false), process(false), process(false));

        processes.parallelStream().forEach(DailyMail::sendDue);

        assertThat(received()).hasSize(1);
    }

    @Test
    void a_server_that_is_down_delays_the_letter_and_loses_nothing() {
        DailyMail process = process(false);
        server.stop();
        process.sendDue();
        process.sendDue();
        assertThat(store.all("handlaggare", "brev")).isEmpty();

        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            now = at(DAY, "08:00");
            process.sendDue();
            process.sendDue();
            assertThat(again.getReceivedMessages()).hasSize(1);
        } finally {
            again.stop();
        }
    }

    @Test
    void a_letter_that_a_dead_process_took_is_sent_by_another_under_the_same_message_id() throws Exception {
        store.put("handlaggare", "brev", DAY.toString(), "sänds " + at(DAY, "06:30"));

        now = at(DAY, "06:45");
        process(false).sendDue();
        assertThat(received()).isEmpty();

        now = at(DAY, "06:46");
        process(false).sendDue();
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getMessageID()).isEqualTo("<bifall-2026-07-20-handlaggare@region.test>");
    }

    @Test
    void who_has_nothing_to_do_gets_no_letter_unless_asked_for() {
        cases = List.of();
        process(false).sendDue();
        assertThat(received()).isEmpty();

        now = at(DAY.plusDays(1), "06:30");
        process(true).sendDue();
        assertThat(received()).hasSize(2);
    }

    @Test
    void each_gets_what_waits_for_that_one() throws Exception {
        cases = List.of(
                after(applied(), approved(anslag(100_000)), claimed(1, 50_000), paymentDecided(1, 1, anslag(25_000))));

        process(false).sendDue();

        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("e@region.test");
        assertThat((String) received().getFirst().getContent())
                .contains("Registrera utbetalning 1", "/arenden/arende-1/RecordPayment?payment=1");
    }

    @Test
    void only_the_last_weeks_are_remembered() {
        store.put("handlaggare", "brev", "2026-06-19", "sänt");
        store.put("handlaggare", "brev", "2026-06-20", "sänt");

        process(false).sendDue();

        assertThat(store.all("handlaggare", "brev")).containsOnlyKeys("2026-06-20", "2026-07-20");
    }
}
