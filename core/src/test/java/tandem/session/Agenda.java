package tandem.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.question.AgendaItem;
import tandem.question.Answer;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Pause;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.Scale;
import tandem.question.Visibility;

/** The workshop that the tests of the core run: one step of each kind, and of each visibility, with k = 5. */
public final class Agenda {
    public static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
    public static final int K = 5;

    public static final PartnerId WHANAU = new PartnerId("whanau");
    public static final PartnerId TEACHERS = new PartnerId("teachers");

    // the steps, by their numbers
    public static final int CHOICE = 1;
    public static final int SCALE = 2;
    public static final int TEXT = 3;
    public static final int PAUSE = 4;
    public static final int NAMED = 5;
    public static final int LIVE = 6;

    public static final Answer A = new Choice.Picked(Set.of("a"));
    public static final Answer B = new Choice.Picked(Set.of("b"));
    public static final Answer BOTH = new Choice.Picked(Set.of("a", "b"));
    public static final Answer ABSTAINED = new Answer.Abstained();

    private Agenda() {
    }

    public static SessionEvent.Opened opened(JoinCode code) {
        var partnership = new Partnership(new PartnershipId("school"), "A school and its whānau", "To work together",
                List.of(new Partner(WHANAU, "Whānau", "home", false, ""),
                        new Partner(TEACHERS, "Teachers", "school", false, "")), List.of(), "", "", "");
        var agenda = Stream.of(
                choice("who", Visibility.ANONYMOUS),
                new Scale(new QuestionId("say"), "How much say do you have?", Visibility.ANONYMOUS, false,
                        List.of(new Scale.Statement("s1", "Over the tasks"), new Scale.Statement("s2", "Over people")),
                        5, "none", "a lot"),
                new OpenText(new QuestionId("hope"), "What do you hope for?", Visibility.ANONYMOUS, 200),
                new Pause(new QuestionId("breathe"), "Look up"),
                choice("lead", Visibility.NAMED),
                choice("mood", Visibility.WHOLE_ROOM)).map(Agenda::item).toList();
        return new SessionEvent.Opened(code, partnership,
                new QuestionSet(new QuestionSetId("seed"), "How we work together", "", "", "", 1, agenda), K,
                ZoneId.of("Pacific/Auckland"), 365);
    }

    /** The same partnership with other steps. */
    public static SessionEvent.Opened opened(Question... questions) {
        var usual = opened(new JoinCode("ABCDEFG"));
        return new SessionEvent.Opened(usual.code(), usual.partnership(), new QuestionSet(usual.questionSet().id(),
                "Others", "", "", "", 1, Stream.of(questions).map(Agenda::item).toList()), K, usual.zone(), 365);
    }

    public static AgendaItem item(Question question) {
        return new AgendaItem(question, 5, "", "", false);
    }

    /** A question with two options; it grows on the screen where its visibility lets it. */
    public static Choice choice(String id, Visibility visibility) {
        return new Choice(new QuestionId(id), "Which of these?", visibility, true,
                List.of(new Choice.Option("a", "This"), new Choice.Option("b", "That")), 1, 2, true);
    }

    public static OpenText.Text text(String words) {
        return new OpenText.Text(words);
    }

    public static RoundId round(int step, int round) {
        return new RoundId(step, round);
    }

    /** The same person for the same number. */
    public static ParticipantId person(int number) {
        return new ParticipantId(new UUID(7, number));
    }

    public static SessionCommand.Join join(int person, @Nullable PartnerId partner) {
        return new SessionCommand.Join(person(person), "device " + person, partner, null, false, false, Speaks.SELF,
                List.of());
    }
}
