package tandem.server.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import tandem.live.LiveSession;
import tandem.live.Views;
import tandem.server.codec.Json;
import tandem.server.codec.ViewCodec;
import tandem.session.Moment;
import tandem.session.ParticipantView;

/**
 * One running session on the stream: its view whenever that changed, its counts once a second where they changed.
 * Views come on a view thread, counts on the clock's.
 */
final class Broadcast {
    private final LiveSession session;
    private final StreamTopic topic;
    private final InstantSource clock;
    private final String build;
    private final Views.Subscription subscription;
    private int listeners;
    private String lastView = "";
    private String lastCounts = "";

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

    byte[] view() {
        return Json.bytes(ViewCodec.now(ViewCodec.participant(ParticipantView.of(session.moment()), build),
                clock.instant()));
    }

    byte[] counts() {
        return countsText(clock.instant()).getBytes(StandardCharsets.UTF_8);
    }

    private void publishIfChanged(Moment moment) {
        var view = ViewCodec.participant(ParticipantView.of(moment), build);
        var text = Json.text(view);
        if (!text.equals(lastView)) {
            lastView = text;
            topic.publish(StreamEvent.VIEW, Json.bytes(ViewCodec.now(view, clock.instant())));
        }
    }

    void countIfChanged() {
        var text = countsText(clock.instant());
        if (!text.equals(lastCounts)) {
            lastCounts = text;
            topic.publish(StreamEvent.COUNTS, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String countsText(Instant now) {
        var moment = session.moment();
        var round = moment.session().here();
        return Json.text(ViewCodec.counts(round.step(), round.round(), moment.answered(),
                session.presence().here(moment.seats(), now).total()));
    }
}
