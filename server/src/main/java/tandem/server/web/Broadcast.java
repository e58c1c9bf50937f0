package tandem.server.web;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tandem.live.LiveSession;
import tandem.live.Views;
import tandem.question.TakesProposals;
import tandem.server.codec.Json;
import tandem.server.codec.ViewCodec;
import tandem.session.Moment;
import tandem.session.ParticipantView;
import tandem.session.RoundId;
import tandem.session.Step;
import tools.jackson.databind.node.ObjectNode;

/**
 * One running session on the stream: its view whenever that changed, its counts once a second where they changed; who
 * only comes back or falls silent is counted within five. A result that grows while people answer comes less often, so that
 * it costs a phone no more than 1 KB a second, however many answer. Views come on a view thread, counts and what was held
 * back on the clock's.
 */
final class Broadcast {
    private static final int GROWTH_BYTES_PER_SECOND = 800;
    private static final int SECONDS_UNLOOKED = 5;

    private final LiveSession session;
    private final StreamTopic topic;
    private final InstantSource clock;
    private final String build;
    private final Views.Subscription subscription;
    private int listeners;
    private String lastView = "";
    private String lastWithoutResult = "";
    private @Nullable Counts lastCounts;
    private @Nullable Moment counted;
    private int unlooked;
    private boolean heldBack;
    /** By {@link System#nanoTime}: before that, growth is held back. */
    private long growsAgain = System.nanoTime();

    Broadcast(LiveSession session, StreamTopic topic, InstantSource clock, String build) {
        this.session = session;
        this.topic = topic;
        this.clock = clock;
        this.build = build;
        this.subscription = session.subscribe(this::publishIfChanged);
    }

    LiveSession session() {
        return session;
    }

    StreamTopic topic() {
        return topic;
    }

    void expect() {
        listeners++;
    }

    /** @return whether that was the last one; then nothing is sent any more */
    boolean goOne() {
        listeners--;
        if (listeners == 0) {
            subscription.close();
        }
        return listeners == 0;
    }

    StreamFrame view() {
        var moment = session.moment();
        return frame(moment, ViewCodec.participant(ParticipantView.of(moment), build));
    }

    StreamFrame counts() {
        var moment = session.moment();
        return frame(moment, countsAt(moment));
    }

    private StreamFrame frame(Moment moment, ObjectNode view) {
        return StreamFrame.of(StreamEvent.VIEW, moment.session().seq(), Json.bytes(ViewCodec.now(view, clock.instant())));
    }

    private static StreamFrame frame(Moment moment, Counts counts) {
        return StreamFrame.of(StreamEvent.COUNTS, moment.session().seq(), counts.json());
    }

    private synchronized void publishIfChanged(Moment moment) {
        var view = ViewCodec.participant(ParticipantView.of(moment), build);
        var text = Json.text(view);
        if (text.equals(lastView)) {
            return;
        }
        var result = view.remove("result");
        var withoutResult = Json.text(view);
        view.set("result", result);
        heldBack = withoutResult.equals(lastWithoutResult) && grows(moment) && System.nanoTime() - growsAgain < 0;
        if (!heldBack) {
            lastView = text;
            lastWithoutResult = withoutResult;
            growsAgain = System.nanoTime() + text.length() * 1_000_000_000L / GROWTH_BYTES_PER_SECOND;
            topic.publish(frame(moment, view));
        }
    }

    /** What people wrote is another matter: when somebody takes it away, it goes at once. */
    private static boolean grows(Moment moment) {
        return moment.session().step().filter(step ->
                step.state() == Step.State.OPEN && !(step.question() instanceof TakesProposals)).isPresent();
    }

    /** What was held back, when its time has come; to be called once a second. */
    synchronized void grow() {
        if (heldBack) {
            publishIfChanged(session.moment());
        }
    }

    /** To be called once a second; most rooms rest most of the time, and are looked at less often then. */
    void countIfChanged() {
        var moment = session.moment();
        if (moment == counted && ++unlooked < SECONDS_UNLOOKED) {
            return;
        }
        counted = moment;
        unlooked = 0;
        var counts = countsAt(moment);
        if (!counts.equals(lastCounts)) {
            lastCounts = counts;
            topic.publish(frame(moment, counts));
        }
    }

    private Counts countsAt(Moment moment) {
        return new Counts(moment.session().here(), moment.answered(),
                session.presence().here(moment.seats(), clock.instant()).total());
    }

    private record Counts(RoundId round, int answered, int here) {
        byte[] json() {
            return Json.bytes(ViewCodec.counts(round.step(), round.round(), answered, here));
        }
    }
}
