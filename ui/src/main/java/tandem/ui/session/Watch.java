package tandem.ui.session;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tandem.live.LiveSession;
import tandem.live.Views;
import tandem.session.Here;
import tandem.session.Moment;

/**
 * Draws a page whole whenever its session changes, somebody comes or goes, or a minute begins, until it is closed. At
 * most one drawing waits for the page, and draws the latest. Told on any thread; draws on the page's own.
 */
final class Watch implements AutoCloseable {
    private final UI ui;
    private final LiveSession session;
    private final InstantSource clock;
    private final BiConsumer<Moment, Here> drawing;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicReference<@Nullable Here> drawn = new AtomicReference<>();
    private final AtomicReference<@Nullable Instant> drawnIn = new AtomicReference<>();
    private final Views.Subscription changes;
    private final Views.Subscription seconds;

    Watch(UI ui, LiveSession session, InstantSource clock, Pulse pulse, BiConsumer<Moment, Here> drawing) {
        this.ui = ui;
        this.session = session;
        this.clock = clock;
        this.drawing = drawing;
        this.changes = session.subscribe(_ -> drawSoon());
        this.seconds = pulse.everySecond(this::lookAround);
    }

    /** Draws at once; for the page's own thread. */
    void draw() {
        waiting.set(false);
        var moment = session.moment();
        var here = here(moment);
        drawn.set(here);
        drawnIn.set(clock.instant().truncatedTo(ChronoUnit.MINUTES));
        drawing.accept(moment, here);
    }

    private void lookAround() {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!here(session.moment()).equals(drawn.get()) || !minute.equals(drawnIn.get())) {
            drawSoon();
        }
    }

    void drawSoon() {
        if (waiting.compareAndSet(false, true)) {
            ui.access(this::draw);
        }
    }

    private Here here(Moment moment) {
        return session.presence().here(moment.seats(), clock.instant());
    }

    @Override
    public void close() {
        changes.close();
        seconds.close();
    }
}
