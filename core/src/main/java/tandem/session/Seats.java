package tandem.session;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;

/**
 * Who has a seat: a fold over the events. Written by the session's writer alone, read by anybody; a layer over another
 * one holds what a batch would add, and is thrown away if the batch is not kept.
 */
public final class Seats {
    private final @Nullable Seats below;
    private final Map<ParticipantId, Seat> seats = new ConcurrentHashMap<>();
    private final Map<String, ParticipantId> devices = new ConcurrentHashMap<>();

    public Seats() {
        this.below = null;
    }

    private Seats(Seats below) {
        this.below = below;
    }

    Seats layer() {
        return new Seats(this);
    }

    public Optional<Seat> seat(ParticipantId participant) {
        var seat = seats.get(participant);
        return seat != null || below == null ? Optional.ofNullable(seat) : below.seat(participant);
    }

    /** The seat of this device, unless it was passed on. */
    public Optional<Seat> at(String device) {
        return participant(device).flatMap(this::seat).filter(seat -> !seat.passedOn());
    }

    private Optional<ParticipantId> participant(String device) {
        var participant = devices.get(device);
        return participant != null || below == null ? Optional.ofNullable(participant) : below.participant(device);
    }

    public Collection<Seat> all() {
        if (below == null) {
            return seats.values();
        }
        var all = new HashMap<ParticipantId, Seat>();
        below.all().forEach(seat -> all.put(seat.participant(), seat));
        all.putAll(seats);
        return all.values();
    }

    /** Those who wait to be let in (rules.md B9). */
    public List<Seat> waiting() {
        return all().stream().filter(seat -> seat.waits() && !seat.passedOn()).toList();
    }

    /** The device that answers for this whole group, if there is one. */
    public Optional<Seat> voiceOf(PartnerId partner) {
        return all().stream().filter(seat -> seat.speaks() == Speaks.GROUP && !seat.passedOn()
                && partner.equals(seat.partner())).findFirst();
    }

    @Nullable String name(ParticipantId participant) {
        return seat(participant).map(Seat::name).orElse(null);
    }

    void apply(SessionEvent event) {
        switch (event) {
            case SessionEvent.Joined(Seat seat) -> {
                seats.put(seat.participant(), seat);
                devices.put(seat.device(), seat.participant());
            }
            case SessionEvent.SeatChanged changed -> seat(changed.participant())
                    .ifPresent(seat -> seats.put(seat.participant(), seat.with(changed)));
            case SessionEvent.Admitted(var admitted) -> admitted.forEach(participant -> seat(participant)
                    .ifPresent(seat -> seats.put(participant, seat.letIn())));
            case SessionEvent.PassedOn(var participant) ->
                    seat(participant).ifPresent(seat -> seats.put(participant, seat.leftBehind()));
            default -> { }
        }
    }
}
