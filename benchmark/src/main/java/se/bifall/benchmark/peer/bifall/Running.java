package se.bifall.benchmark.peer.bifall;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.context.support.GenericApplicationContext;
import se.bifall.query.Application;

/** Bifall in this process: every part that {@code ./bifall start} has, but the pages. */
final class Running implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Path folder;

    Running(Path folder, Clock clock) {
        this.folder = folder;
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        application.setAllowBeanDefinitionOverriding(true);
        application.addInitializers(starting -> {
            GenericApplicationContext beans = (GenericApplicationContext) starting;
            beans.registerBean(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, Held.class);
            beans.registerBean("clock", Clock.class, () -> clock);
        });
        context = application.run("--bifall.data=" + folder);
    }

    /** Starts nothing by itself: what follows the log does it when it is asked to. */
    static final class Held extends DefaultLifecycleProcessor {
        @Override
        public void onRefresh() {
            // see follow
        }
    }

    /** Starts what follows the log: it catches up from what it has of read models, which at first is nothing, and goes on. */
    void follow() {
        if (!context.isRunning()) {
            context.start();
        }
    }

    boolean isFollowing() {
        return context.isRunning();
    }

    Path folder() {
        return folder;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
