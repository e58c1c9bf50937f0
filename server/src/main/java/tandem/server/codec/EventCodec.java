package tandem.server.codec;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.CardId;
import tandem.session.JoinCode;
import tandem.session.ParticipantId;
import tandem.session.Release;
import tandem.session.RoundId;
import tandem.session.SessionEvent;
import tandem.session.Voice;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stored events as JSON. A type is a name and a version, stands in the log for good, and must decode for ever; an
 * unknown one stops with a sentence rather than lose what it said.
 */
public final class EventCodec {
    private static final Map<String, Function<Fields, SessionEvent>> READERS = Map.ofEntries(
            Map.entry("opened/1", EventCodec::opened),
            Map.entry("joined/1", in -> new SessionEvent.Joined(participant(in), in.text("device"), partner(in),
                    in.textOrNull("name"), in.flag("watching"), in.flag("helper"))),
            Map.entry("seat-changed/1", in -> new SessionEvent.SeatChanged(participant(in), partner(in),
                    in.textOrNull("name"), in.flag("watching"))),
            Map.entry("passed-on/1", in -> new SessionEvent.PassedOn(participant(in))),
            Map.entry("arrived/1", in -> new SessionEvent.Arrived(in.number("step"))),
            Map.entry("finished/1", in -> new SessionEvent.Finished(in.number("step"))),
            Map.entry("round-opened/1", in -> new SessionEvent.RoundOpened(round(in))),
            Map.entry("answer-given/1", in -> new SessionEvent.AnswerGiven(round(in), voice(in), partner(in),
                    in.number("revision"), QuestionCodec.answer(in.object("answer")))),
            Map.entry("round-closed/1", in -> new SessionEvent.RoundClosed(round(in))),
            Map.entry("released/1", in -> new SessionEvent.Released(new Release(round(in), in.number("n"),
                    in.flag("told"), in.longNumber("seed")))),
            Map.entry("round-dropped/1", in -> new SessionEvent.RoundDropped(round(in))),
            Map.entry("revealed/1", in -> new SessionEvent.Revealed(round(in))),
            Map.entry("hidden/1", in -> new SessionEvent.Hidden(round(in))),
            Map.entry("deadline-set/1", in -> new SessionEvent.DeadlineSet(round(in), in.instant("deadline"))),
            Map.entry("deadline-paused/1", in -> new SessionEvent.DeadlinePaused(round(in),
                    Duration.ofMillis(in.longNumber("leftMillis")))),
            Map.entry("deadline-cleared/1", in -> new SessionEvent.DeadlineCleared(round(in))),
            Map.entry("blanked/1", in -> new SessionEvent.Blanked(in.flag("blank"))),
            Map.entry("subject-set/1", in -> new SessionEvent.SubjectSet(in.text("subject"))),
            Map.entry("step-edited/1", in -> new SessionEvent.StepEdited(in.number("step"),
                    QuestionCodec.question(in.object("question")))),
            Map.entry("step-inserted/1", in -> new SessionEvent.StepInserted(in.number("step"), in.number("after"),
                    QuestionCodec.item(in.object("item")))),
            Map.entry("step-removed/1", in -> new SessionEvent.StepRemoved(in.number("step"))),
            Map.entry("step-skipped/1", in -> new SessionEvent.StepSkipped(in.number("step"), in.flag("skipped"))),
            Map.entry("card-kept/1", in -> new SessionEvent.CardKept(round(in), new CardId(in.text("card")),
                    in.flag("kept"))),
            Map.entry("noted/1", in -> new SessionEvent.Noted(in.number("step"), in.text("text"))),
            Map.entry("ended/1", in -> new SessionEvent.Ended(in.flag("idle"))),
            Map.entry("end-undone/1", _ -> new SessionEvent.EndUndone()),
            Map.entry("sealed/1", _ -> new SessionEvent.Sealed()),
            Map.entry("redacted/1", in -> new SessionEvent.Redacted(in.nodes("seqs").stream()
                    .map(seq -> seq.longValue()).toList())));

    private EventCodec() {
    }

    /** Its stored type. */
    public static String type(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Opened _ -> "opened/1";
            case SessionEvent.Joined _ -> "joined/1";
            case SessionEvent.SeatChanged _ -> "seat-changed/1";
            case SessionEvent.PassedOn _ -> "passed-on/1";
            case SessionEvent.Arrived _ -> "arrived/1";
            case SessionEvent.Finished _ -> "finished/1";
            case SessionEvent.RoundOpened _ -> "round-opened/1";
            case SessionEvent.AnswerGiven _ -> "answer-given/1";
            case SessionEvent.RoundClosed _ -> "round-closed/1";
            case SessionEvent.Released _ -> "released/1";
            case SessionEvent.RoundDropped _ -> "round-dropped/1";
            case SessionEvent.Revealed _ -> "revealed/1";
            case SessionEvent.Hidden _ -> "hidden/1";
            case SessionEvent.DeadlineSet _ -> "deadline-set/1";
            case SessionEvent.DeadlinePaused _ -> "deadline-paused/1";
            case SessionEvent.DeadlineCleared _ -> "deadline-cleared/1";
            case SessionEvent.Blanked _ -> "blanked/1";
            case SessionEvent.SubjectSet _ -> "subject-set/1";
            case SessionEvent.StepEdited _ -> "step-edited/1";
            case SessionEvent.StepInserted _ -> "step-inserted/1";
            case SessionEvent.StepRemoved _ -> "step-removed/1";
            case SessionEvent.StepSkipped _ -> "step-skipped/1";
            case SessionEvent.CardKept _ -> "card-kept/1";
            case SessionEvent.Noted _ -> "noted/1";
            case SessionEvent.Ended _ -> "ended/1";
            case SessionEvent.EndUndone _ -> "end-undone/1";
            case SessionEvent.Sealed _ -> "sealed/1";
            case SessionEvent.Redacted _ -> "redacted/1";
            case SessionEvent.Emptied(String type) -> type;
        };
    }

    /** Its stored body. */
    public static String encode(SessionEvent event) {
        return Json.text(EventWriter.body(event));
    }

    /**
     * @param body null where it was emptied
     * @throws IllegalStateException when this version of Tandem does not know the type
     */
    public static SessionEvent decode(String type, @Nullable String body) {
        var reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalStateException("This data was written by a newer Tandem: it has an event of the type "
                    + type + ", which this version does not know. Please use the newer version.");
        }
        return body == null ? new SessionEvent.Emptied(type) : reader.apply(Json.read(body));
    }

    private static SessionEvent opened(Fields in) {
        return new SessionEvent.Opened(new JoinCode(in.text("code")),
                PartnershipCodec.decode(in.object("partnership")), QuestionSetCodec.decode(in.object("questionSet")),
                in.number("k"), ZoneId.of(in.text("zone")));
    }

    private static ParticipantId participant(Fields in) {
        return new ParticipantId(in.uuid("participant"));
    }

    private static @Nullable PartnerId partner(Fields in) {
        var partner = in.textOrNull("partner");
        return partner == null ? null : new PartnerId(partner);
    }

    private static RoundId round(Fields in) {
        return new RoundId(in.number("step"), in.number("round"));
    }

    private static Voice voice(Fields in) {
        return in.has("pseudonym") ? new Voice.Pseudonym(in.text("pseudonym")) : new Voice.Seated(participant(in));
    }

    static ObjectNode round(RoundId round) {
        return Json.object().put("step", round.step()).put("round", round.round());
    }
}
