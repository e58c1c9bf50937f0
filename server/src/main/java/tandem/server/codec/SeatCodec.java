package tandem.server.codec;

import java.util.UUID;
import tandem.session.ParticipantId;
import tandem.session.Seat;
import tandem.session.SessionEvent;
import tandem.session.Speaks;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events of seats as JSON. What older ones don't say is as it was then: everybody spoke for herself, and was in.
 */
final class SeatCodec {
    private SeatCodec() {
    }

    static SessionEvent joined(Fields in) {
        return new SessionEvent.Joined(new Seat(participant(in), in.text("device"), EventCodec.partner("partner", in),
                in.textOrNull("name"), in.flag("watching"), in.flag("helper"), speaks(in), in.flag("waits", false),
                false));
    }

    static SessionEvent changed(Fields in) {
        return new SessionEvent.SeatChanged(participant(in), EventCodec.partner("partner", in), in.textOrNull("name"),
                in.flag("watching"), speaks(in), in.flag("waits", false));
    }

    static SessionEvent admitted(Fields in) {
        return new SessionEvent.Admitted(in.texts("participants").stream()
                .map(participant -> new ParticipantId(UUID.fromString(participant))).toList());
    }

    static ParticipantId participant(Fields in) {
        return new ParticipantId(in.uuid("participant"));
    }

    private static Speaks speaks(Fields in) {
        return in.has("speaks") ? in.word("speaks", Speaks.class) : Speaks.SELF;
    }

    static ObjectNode json(Seat seat) {
        return Json.object().put("participant", seat.participant().toString())
                .put("partner", EventWriter.id(seat.partner())).put("name", seat.name())
                .put("watching", seat.watching()).put("device", seat.device()).put("helper", seat.helper())
                .put("speaks", Fields.word(seat.speaks())).put("waits", seat.waits());
    }

    static ObjectNode json(SessionEvent.SeatChanged changed) {
        return Json.object().put("participant", changed.participant().toString())
                .put("partner", EventWriter.id(changed.partner())).put("name", changed.name())
                .put("watching", changed.watching()).put("speaks", Fields.word(changed.speaks()))
                .put("waits", changed.waits());
    }

    static ObjectNode json(SessionEvent.Admitted admitted) {
        var out = Json.object();
        var participants = out.putArray("participants");
        admitted.participants().forEach(participant -> participants.add(participant.toString()));
        return out;
    }
}
