package se.bifall.query.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.bifall.query.Application;

/** Letters of the whole of Bifall, configured as a Region would. */
class MailWiringTest {
    @TempDir
    Path folder;

    private ConfigurableApplicationContext start(String... options) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--bifall.data=" + folder));
        arguments.addAll(List.of(options));
        return SpringApplication.run(Application.class, arguments.toArray(String[]::new));
    }

    @Test
    void letters_are_off_until_they_are_asked_for() {
        try (ConfigurableApplicationContext bifall = start()) {
            assertThat(bifall.getBeanNamesForType(DailyMail.class)).isEmpty();
        }
    }

    @Test
    void a_configured_recipient_gets_one_letter_however_often_it_is_started() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            String[] options = {
                "--bifall.mail.enabled=true",
                "--bifall.mail.at=00:00",
                "--bifall.mail.when-nothing=true",
                "--bifall.mail.recipients[0].officer=handlaggare",
                "--bifall.mail.recipients[0].address=h@region.test",
                "--bifall.mail.recipients[0].roles=HANDLAGGARE",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort()
            };
            try (ConfigurableApplicationContext bifall = start(options)) {
                assertThat(bifall.getBeanNamesForType(MailRound.class)).hasSize(1);
                assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
            }
            try (ConfigurableApplicationContext bifall = start(options)) {
                bifall.getBean(DailyMail.class).sendDue();
            }
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void letters_without_a_mail_server_stop_the_start_with_a_sentence() {
        assertThatThrownBy(() -> start("--bifall.mail.enabled=true").close())
                .rootCause()
                .hasMessageContaining("spring.mail.host");
    }
}
