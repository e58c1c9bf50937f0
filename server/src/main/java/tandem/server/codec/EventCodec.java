package tandem.server.codec;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.partnership.CommitmentId;
import tandem.partnership.PartnerId;
import tandem.question.CardId;
import tandem.session.JoinCode;
import tandem.session.ParticipantId;
import tandem.session.RoundId;
import tandem.session.SessionEvent;
import tandem.session.Slot;
import tandem.session.Voice;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stored events as JSON. A type is a name and a version, stands in the log for good, and must decode for ever; an
 * unknown one stops with a sentence rather than lose what it said.
 */
public final class EventCodec {
    /** @param body null where it was emptied */
    public record Stored(String type, @Nullable String body) {
    }

    private static final Map<String, Function<Fields, SessionEvent>> READERS = Map.ofEntries(
            Map.entry("opened/1", EventCodec::opened),
            Map.entry("opened/2", EventCodec::opened),
            Map.entry("joined/1", SeatCodec::joined),
            Map.entry("joined/2", SeatCodec::joined),
            Map.entry("seat-changed/1", SeatCodec::changed),
            Map.entry("seat-changed/2", SeatCodec::changed),
            Map.entry("admitted/1", SeatCodec::admitted),
            Map.entry("passed-on/1", in -> new SessionEvent.PassedOn(SeatCodec.participant(in))),
            Map.entry("arrived/1", in -> new SessionEvent.Arrived(in.number("step"))),
            Map.entry("finished/1", in -> new SessionEvent.Finished(in.number("step"))),
            Map.entry("round-opened/1", in -> new SessionEvent.RoundOpened(round(in))),
            Map.entry("answer-given/1", EventCodec::answer),
            Map.entry("answer-given/2", EventCodec::answer),
            Map.entry("answer-taken-back/1", in -> new SessionEvent.AnswerTakenBack(slot(in), voice(in),
                    partner("partner", in), in.number("revision"), in.flag("afterwards"))),
            Map.entry("guess-asked/1", in -> new SessionEvent.GuessAsked(in.number("step"), partner("about", in))),
            Map.entry("guess-planned/1", in -> new SessionEvent.GuessPlanned(in.number("step"),
                    in.object("guess", QuestionCodec::guess))),
            Map.entry("words-held/1", in -> new SessionEvent.WordsHeld(in.number("step"),
                    new PartnerId(in.text("partner")), in.flag("held"))),
            Map.entry("contrasts-shown/1", in -> new SessionEvent.ContrastsShown(in.flag("shown"))),
            Map.entry("commitment-made/1", in -> new SessionEvent.CommitmentMade(in.number("step"), commitment(in),
                    CommitmentCodec.read(in))),
            Map.entry("commitment-dropped/1", in -> new SessionEvent.CommitmentDropped(commitment(in))),
            Map.entry("commitment-accepted/1", in -> new SessionEvent.CommitmentAccepted(commitment(in),
                    partner("by", in), in.flag("accepted"))),
            Map.entry("commitment-finished/1", in -> new SessionEvent.CommitmentFinished(commitment(in),
                    in.flag("finished"))),
            Map.entry("round-closed/1", in -> new SessionEvent.RoundClosed(round(in))),
            Map.entry("released/1", in -> new SessionEvent.Released(ReleaseCodec.first(in))),
            Map.entry("released/2", in -> new SessionEvent.Released(ReleaseCodec.decode(in))),
            Map.entry("released/3", in -> new SessionEvent.Released(ReleaseCodec.decode(in))),
            Map.entry("round-dropped/1", in -> new SessionEvent.RoundDropped(round(in))),
            Map.entry("revealed/1", in -> new SessionEvent.Revealed(round(in))),
            Map.entry("hidden/1", in -> new SessionEvent.Hidden(round(in))),
            Map.entry("told/1", in -> new SessionEvent.Told(round(in), in.flag("told"))),
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
            Map.entry("proposal-admitted/1", in -> new SessionEvent.ProposalAdmitted(in.number("step"),
                    new CardId(in.text("card")), in.text("words"))),
            Map.entry("floor-answered/1", in -> new SessionEvent.FloorAnswered(in.number("step"), in.text("question"),
                    in.flag("answered"))),
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
            case SessionEvent.Opened _ -> "opened/2";
            case SessionEvent.Joined _ -> "joined/2";
            case SessionEvent.SeatChanged _ -> "seat-changed/2";
            case SessionEvent.Admitted _ -> "admitted/1";
            case SessionEvent.PassedOn _ -> "passed-on/1";
            case SessionEvent.Arrived _ -> "arrived/1";
            case SessionEvent.Finished _ -> "finished/1";
            case SessionEvent.RoundOpened _ -> "round-opened/1";
            case SessionEvent.AnswerGiven _ -> "answer-given/2";
            case SessionEvent.AnswerTakenBack _ -> "answer-taken-back/1";
            case SessionEvent.GuessAsked _ -> "guess-asked/1";
            case SessionEvent.GuessPlanned _ -> "guess-planned/1";
            case SessionEvent.WordsHeld _ -> "words-held/1";
            case SessionEvent.ContrastsShown _ -> "contrasts-shown/1";
            case SessionEvent.CommitmentMade _ -> "commitment-made/1";
            case SessionEvent.CommitmentDropped _ -> "commitment-dropped/1";
            case SessionEvent.CommitmentAccepted _ -> "commitment-accepted/1";
            case SessionEvent.CommitmentFinished _ -> "commitment-finished/1";
            case SessionEvent.RoundClosed _ -> "round-closed/1";
            case SessionEvent.Released _ -> "released/3";
            case SessionEvent.RoundDropped _ -> "round-dropped/1";
            case SessionEvent.Revealed _ -> "revealed/1";
            case SessionEvent.Hidden _ -> "hidden/1";
            case SessionEvent.Told _ -> "told/1";
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
            case SessionEvent.ProposalAdmitted _ -> "proposal-admitted/1";
            case SessionEvent.FloorAnswered _ -> "floor-answered/1";
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

    /** @throws IllegalStateException when this version of Tandem does not know one of the types */
    public static List<SessionEvent> decode(List<Stored> stored) {
        var bodies = Json.readOwn(stored.stream().map(Stored::body).filter(Objects::nonNull).toList()).iterator();
        return stored.stream().map(one -> {
            var reader = reader(one.type());
            return one.body() == null ? new SessionEvent.Emptied(one.type()) : reader.apply(bodies.next());
        }).toList();
    }

    private static Function<Fields, SessionEvent> reader(String type) {
        var reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalStateException("This data was written by a newer Tandem: it has an event of the type "
                    + type + ", which this version does not know. Please use the newer version.");
        }
        return reader;
    }

    /** Sessions from before anybody was told when they are deleted are kept until somebody does it. */
    private static SessionEvent opened(Fields in) {
        return new SessionEvent.Opened(new JoinCode(in.text("code")),
                PartnershipCodec.decode(in.object("partnership")), QuestionSetCodec.decode(in.object("questionSet")),
                in.number("k"), ZoneId.of(in.text("zone")), in.number("keep", 0));
    }

    private static SessionEvent answer(Fields in) {
        return new SessionEvent.AnswerGiven(slot(in), voice(in), partner("partner", in), in.number("revision"),
                QuestionCodec.answer(in.object("answer")));
    }

    static @Nullable PartnerId partner(String name, Fields in) {
        var partner = in.textOrNull(name);
        return partner == null ? null : new PartnerId(partner);
    }

    static CommitmentId commitment(Fields in) {
        return new CommitmentId(in.text("commitment"));
    }

    static RoundId round(Fields in) {
        return new RoundId(in.number("step"), in.number("round"));
    }

    private static Slot slot(Fields in) {
        return new Slot(round(in), in.text("item", Slot.ANSWER));
    }

    private static Voice voice(Fields in) {
        return in.has("pseudonym") ? new Voice.Pseudonym(in.text("pseudonym"))
                : in.has("together") ? new Voice.Together(new ParticipantId(in.uuid("together")))
                : new Voice.Seated(SeatCodec.participant(in));
    }

    static ObjectNode round(RoundId round) {
        return Json.object().put("step", round.step()).put("round", round.round());
    }
}
