package tandem.live;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.question.AgendaItem;
import tandem.question.OpenText;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.Visibility;
import tandem.session.JoinCode;
import tandem.session.ParticipantId;
import tandem.session.Recorded;
import tandem.session.RoundId;
import tandem.session.SessionEvent;
import tandem.session.SessionId;
import tandem.session.Slot;
import tandem.session.Voice;

/** Sessions and events to fill stores with. A minute goes by from one event to the next. */
public final class SampleLog {
    public static final Instant START = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final Random RANDOM = new Random();

    private SampleLog() {
    }

    /** One that no store has seen. */
    public static SessionId newSession() {
        return new SessionId(UUID.randomUUID());
    }

    public static JoinCode newCode() {
        return JoinCode.drawnFrom(RANDOM);
    }

    /** The event in this place. */
    public static Recorded at(long seq, SessionEvent event) {
        return new Recorded(seq, START.plusSeconds(60 * seq), event, null);
    }

    /** These events in the places from {@code seq} on. */
    public static List<Recorded> from(long seq, SessionEvent... events) {
        var recorded = new ArrayList<Recorded>();
        for (var event : events) {
            recorded.add(at(seq + recorded.size(), event));
        }
        return recorded;
    }

    /** A session with k = 3, an anonymous question at step 1 and a named one at step 2. */
    public static SessionEvent.Opened opened(JoinCode code) {
        var partnership = new Partnership(new PartnershipId("school"), "A school and its whānau", "To work together",
                List.of(new Partner(new PartnerId("whanau"), "Whānau", "home", false, ""),
                        new Partner(new PartnerId("teachers"), "Teachers", "school", false, "")),
                List.of(), "", "", "");
        var set = new QuestionSet(new QuestionSetId("seed"), "How we work together", "", "", "", 1,
                List.of(item("q1", Visibility.ANONYMOUS), item("q2", Visibility.NAMED)));
        return new SessionEvent.Opened(code, partnership, set, 3, ZoneId.of("Pacific/Auckland"), 365);
    }

    private static AgendaItem item(String id, Visibility visibility) {
        Question question = new OpenText(new QuestionId(id), "What went well?", visibility, 500);
        return new AgendaItem(question, 5, "", "", false);
    }

    public static SessionEvent opened() {
        return opened(newCode());
    }

    public static SessionEvent subject(String subject) {
        return new SessionEvent.SubjectSet(subject);
    }

    /** An answer to step 1, of which nobody knows who gave it. */
    public static SessionEvent.AnswerGiven anonymous(int round, String voice, @Nullable PartnerId partner,
                                                     String text) {
        return new SessionEvent.AnswerGiven(Slot.answer(new RoundId(1, round)), new Voice.Pseudonym(voice), partner, 1,
                new OpenText.Text(text));
    }

    /** An answer to step 2. */
    public static SessionEvent.AnswerGiven named(ParticipantId participant, String text) {
        return new SessionEvent.AnswerGiven(Slot.answer(new RoundId(2, 1)), new Voice.Seated(participant), null, 1,
                new OpenText.Text(text));
    }

    /** Makes a session ready in this store. */
    public static SessionId openIn(EventStore store, JoinCode code) {
        var session = newSession();
        store.append(session, 0, _ -> List.of(at(1, opened(code))));
        return session;
    }

    /** Adds these events to what the store has, whatever that is. */
    public static void add(EventStore store, SessionId session, SessionEvent... events) {
        store.append(session, 0, log -> from(log.size() + 1, events));
    }
}
