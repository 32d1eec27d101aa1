package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.bifall.events.EventLog;
import se.bifall.preferences.PreferenceStore;
import se.bifall.query.Application;
import se.bifall.query.projection.CountedReads;
import se.bifall.query.projection.ReadModelStore;

/** With 2 000 cases: how often a page asks the stores does not depend on how many cases there are. */
class ManyCasesTest {
    private static final int CASES = 2_000;

    @TempDir
    static Path data;

    private static final Map<String, Integer> READS = new ConcurrentHashMap<>();
    private static ConfigurableApplicationContext bifall =
            new org.springframework.context.support.StaticApplicationContext();
    private static String address = "";

    @BeforeAll
    static void start() throws Exception {
        BigPortfolio.write(data, CASES, 4);
        SpringApplication application = new SpringApplication(Application.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(new Counting()));
        bifall = application.run("--server.port=0", "--bifall.data=" + data);
        address = "http://127.0.0.1:" + bifall.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        bifall.close();
    }

    @BeforeEach
    void forget() {
        READS.clear();
    }

    /** Counts what is read of one case or one person; the projector's own reading of new events is not of them. */
    private static final class Counting implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof ReadModelStore store) {
                return new CountedReads(store, method -> READS.merge("ReadModelStore." + method, 1, Integer::sum));
            }
            for (Class<?> port : new Class<?>[] {EventLog.class, PreferenceStore.class}) {
                if (port.isInstance(bean)) {
                    return Proxy.newProxyInstance(
                            port.getClassLoader(), bean.getClass().getInterfaces(), (proxy, method, given) -> {
                                if (!Thread.currentThread().getName().equals("projector")) {
                                    READS.merge(port.getSimpleName() + "." + method.getName(), 1, Integer::sum);
                                }
                                try {
                                    return method.invoke(bean, given);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
                }
            }
            return bean;
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/arenden",
                "/arenden?size=200&sort=applicant",
                "/arenden?q=l%C3%A4ge%3Ap%C3%A5g%C3%A5ende+svets&municipality=2480&sort=-net",
                "/arenden?page=9999"
            })
    void the_queue_reads_the_views_of_its_reader_and_no_case(String path) throws Exception {
        Session session = Session.of(address, "handlaggare");
        READS.clear();

        assertThat(session.get(path).statusCode()).isEqualTo(200);

        assertThat(READS).isEqualTo(Map.of("PreferenceStore.all", 1));
    }

    @Test
    void a_case_is_read_from_the_log_once() throws Exception {
        Session session = Session.of(address, "handlaggare");
        READS.clear();

        assertThat(session.get("/arenden/p17").statusCode()).isEqualTo(200);

        assertThat(READS).isEqualTo(Map.of("EventLog.stream", 1));
    }

    @ParameterizedTest
    @CsvSource({"/att-gora", "/arenden.csv", "/analys"})
    void what_is_answered_from_memory_reads_nothing(String path) throws Exception {
        Session session = Session.of(address, "beslutsfattare");
        READS.clear();

        assertThat(session.get(path).statusCode()).isEqualTo(200);

        assertThat(READS).isEmpty();
    }

    @Test
    void the_file_has_a_line_for_each_case() throws Exception {
        String file = Session.of(address, "revisor")
                .get("/arenden.csv?sort=applicant")
                .body();

        assertThat(file.lines()).hasSize(CASES + 1);
    }

    @Test
    void a_page_has_its_size_in_rows_and_no_list_of_things_to_do_grows_without_end() throws Exception {
        Session session = Session.of(address, "beslutsfattare");

        assertThat(session.get("/arenden?size=25").body().split("class=\"case-link\"", -1))
                .hasSize(26);
        assertThat(session.get("/att-gora").body().split("class=\"errand-verb\"", -1).length)
                .isLessThanOrEqualTo(1 + 5 * 50);
    }
}
