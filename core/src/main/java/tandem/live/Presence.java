package tandem.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tandem.partnership.PartnerId;
import tandem.session.Here;
import tandem.session.ParticipantId;
import tandem.session.Seats;

/**
 * Who has a live connection, or had one a moment ago: on this node one by one, on others as they say. Kept in memory
 * only, and safe on any thread.
 */
public final class Presence {
    private static final Duration HERE = Duration.ofSeconds(60);
    private static final Duration JUST_LOST = Duration.ofSeconds(20);
    private static final Duration GONE_HOME = Duration.ofMinutes(15);

    /** @param connections how many streams the seat has open */
    private record Sign(int connections, Instant seen) {
    }

    private final Map<ParticipantId, Sign> signs = new ConcurrentHashMap<>();
    private volatile Here elsewhere = Here.NOBODY;

    /** A stream of this seat was opened. */
    public void connected(ParticipantId participant, Instant now) {
        signs.merge(participant, new Sign(1, now), (sign, one) -> new Sign(sign.connections() + 1, now));
    }

    /** A stream of this seat was closed. */
    public void disconnected(ParticipantId participant, Instant now) {
        signs.computeIfPresent(participant, (_, sign) -> new Sign(Math.max(0, sign.connections() - 1), now));
    }

    /** The seat asked for something. */
    public void seen(ParticipantId participant, Instant now) {
        signs.merge(participant, new Sign(0, now), (sign, one) -> new Sign(sign.connections(), now));
    }

    /** Whether anybody has a stream open. */
    public boolean anybodyConnected() {
        return signs.values().stream().anyMatch(sign -> sign.connections() > 0);
    }

    /** What the other nodes say from now on. */
    void elsewhere(Here others) {
        elsewhere = others;
    }

    /** Here and elsewhere, as far as that can be told from sums: see {@link Here#within}. */
    public Here here(Seats seats, Instant now) {
        var others = elsewhere;
        var here = onThisNode(seats, now);
        return others.equals(Here.NOBODY) ? here : here.and(others).within(seats);
    }

    Here onThisNode(Seats seats, Instant now) {
        int total = 0;
        int unsaid = 0;
        int watching = 0;
        int outOfReach = 0;
        var byPartner = new HashMap<PartnerId, Integer>();
        for (var seat : seats.all()) {
            var sign = signs.get(seat.participant());
            if (sign == null || seat.passedOn()) {
                continue;
            }
            var silent = sign.connections() > 0 ? Duration.ZERO : Duration.between(sign.seen(), now);
            if (!seat.watching() && silent.compareTo(JUST_LOST) > 0 && silent.compareTo(GONE_HOME) < 0) {
                outOfReach++;
            }
            if (silent.compareTo(HERE) > 0) {
                continue;
            }
            if (seat.watching()) {
                watching++;
                continue;
            }
            total++;
            if (seat.partner() == null) {
                unsaid++;
            } else {
                byPartner.merge(seat.partner(), 1, Integer::sum);
            }
        }
        return new Here(total, byPartner, unsaid, watching, outOfReach);
    }
}
