package se.bifall.query.mail;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Looks every minute for letters to send, on a thread of its own: a slow mail server holds up nobody. */
final class MailRound implements SmartLifecycle {
    private final DailyMail mail;
    private final Duration pause;
    private volatile boolean running;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread = new Thread();

    MailRound(DailyMail mail, Duration pause) {
        this.mail = mail;
        this.pause = pause;
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("mail").daemon().start(this::walk);
    }

    private void walk() {
        while (running) {
            mail.sendDue();
            try {
                if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown(); // not interrupted: that would close the file of the store under a reading
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
