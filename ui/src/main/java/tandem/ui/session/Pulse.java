package tandem.ui.session;

import io.micronaut.context.annotation.Bean;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tandem.live.Views;

/** Once a second for all who asked, on one thread: who is here is never an event, so views look for themselves. */
@Singleton
@Bean(typed = Pulse.class)
public class Pulse {
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pulse").factory());

    public Pulse() {
        thread.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    Views.Subscription everySecond(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void beat() {
        for (var listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                // one page that fails must not keep the others from looking
                System.getLogger(Pulse.class.getName()).log(System.Logger.Level.WARNING, "a view could not look", e);
            }
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
