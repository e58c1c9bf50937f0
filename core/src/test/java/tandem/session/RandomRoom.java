package tandem.session;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.question.Answer;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.Sample;
import tandem.question.Samples;
import tandem.question.Scale;
import tandem.question.Unasked;
import tandem.question.Visibility;

/**
 * Any session at all, really decided: 2–8 groups in up to four wider ones, 2–60 people, four kinds of questions,
 * one or two rounds each; people come late, change their answers, take them back, guess, and some groups answer
 * together.
 */
final class RandomRoom {
    private final Random random;
    private final int k;
    private final int people;
    private final Partnership partnership;
    private final Play play;
    private final Consumer<RandomRoom> afterClose;
    private final Map<Integer, Integer> revisions = new HashMap<>();
    private final Map<String, Answer> favourites = new HashMap<>();
    private static final Map<QuestionId, Sample> OTHERS = others();
    private final List<Integer> here = new ArrayList<>();
    private int joined;

    private RandomRoom(long seed, Consumer<RandomRoom> afterClose) {
        random = new Random(seed);
        this.afterClose = afterClose;
        k = 3 + random.nextInt(3);
        people = random.nextInt(3) > 0 ? 2 + random.nextInt(11) : 13 + random.nextInt(48);
        partnership = partnership(2 + random.nextInt(random.nextBoolean() ? 3 : 7), 1 + random.nextInt(4));
        play = Play.of(new SessionEvent.Opened(new JoinCode("ABCDEFG"), partnership, new QuestionSet(
                new QuestionSetId("any"), "Any", "", "", "", 1, questions().stream().map(Agenda::item).toList()), k,
                ZoneId.of("Pacific/Auckland"), 365));
    }

    /** @param afterClose looks at the room each time a round has been closed and revealed */
    static RandomRoom played(long seed, Consumer<RandomRoom> afterClose) {
        var room = new RandomRoom(seed, afterClose);
        room.play();
        return room;
    }

    Play told() {
        return play;
    }

    int k() {
        return k;
    }

    int people() {
        return people;
    }

    private Partnership partnership(int groups, int wider) {
        var partners = IntStream.range(0, groups).mapToObj(i -> new Partner(new PartnerId("g" + i), "Group " + i,
                random.nextInt(5) == 0 ? "" : "Side " + random.nextInt(wider), false, "")).toList();
        return new Partnership(new PartnershipId("p"), "A partnership", "To work", partners, List.of(), "", "", "");
    }

    /** Every kind but those of which there is more than one here. */
    private static Map<QuestionId, Sample> others() {
        var others = new LinkedHashMap<QuestionId, Sample>();
        for (var sample : Samples.ALL) {
            var id = new QuestionId("other" + others.size());
            switch (sample.asked(id, Visibility.ANONYMOUS)) {
                case Choice _, Scale _, OpenText _, Unasked _ -> { }
                case Question _ -> others.put(id, sample);
            }
        }
        return others;
    }

    private List<Question> questions() {
        var options = List.of(new Choice.Option("a", "This"), new Choice.Option("b", "That"));
        var statements = List.of(new Scale.Statement("s1", "One"), new Scale.Statement("s2", "Two"));
        var questions = new ArrayList<Question>(List.of(
                new Choice(new QuestionId("one"), "Which?", Visibility.ANONYMOUS, false, options, 1, 1, true),
                new Choice(new QuestionId("some"), "Which?", Visibility.ANONYMOUS, false, options, 1, 2, false),
                new Scale(new QuestionId("scale"), "How?", Visibility.ANONYMOUS, false, statements, 3, "no", "yes"),
                new OpenText(new QuestionId("text"), "What?", Visibility.ANONYMOUS, 100)));
        OTHERS.forEach((id, sample) -> questions.add(sample.asked(id, Visibility.ANONYMOUS)));
        Collections.shuffle(questions, random);
        return questions.subList(0, 2 + random.nextInt(3));
    }

    private void play() {
        come(people * (7 + random.nextInt(4)) / 10);
        for (var step : play.session().steps()) {
            play.with(new SessionCommand.GoTo(step.number()));
            var about = random.nextInt(partnership.partners().size());
            play.when(new SessionCommand.AskGuess(step.number(), new PartnerId("g" + about)));
            int rounds = 1 + random.nextInt(2);
            for (int round = 0; round < rounds; round++) {
                round(step.question(), round == 0 ? 0.9 : random.nextBoolean() ? 1 : 0.95);
            }
            come(random.nextInt(3));
        }
    }

    private void round(Question question, double answering) {
        play.with(new SessionCommand.Open());
        come(random.nextInt(4) == 0 ? 1 : 0);
        for (var person : here) {
            if (random.nextDouble() < answering) {
                answer(question, person);
            }
        }
        here.stream().filter(_ -> random.nextInt(40) == 0).forEach(this::takeBack);
        play.with(new SessionCommand.Close(), new SessionCommand.Reveal());
        afterClose.accept(this);
        here.stream().filter(_ -> random.nextInt(80) == 0).forEach(this::takeBack);
    }

    private void come(int more) {
        for (int i = 0; i < more && joined < people; i++) {
            joined++;
            play.when(new SessionCommand.Join(Agenda.person(joined), "device " + joined, group(), null, false, false,
                    random.nextInt(12) == 0 ? Speaks.GROUP : Speaks.SELF, List.of()));
            if (play.decision() instanceof Decision.Accepted) {
                here.add(joined);
            }
        }
    }

    /** Small groups and large ones; one in twelve would rather not say. */
    private @Nullable PartnerId group() {
        int groups = partnership.partners().size();
        var drawn = random.nextDouble();
        return random.nextInt(12) == 0 ? null : new PartnerId("g" + (int) (groups * drawn * drawn));
    }

    private void answer(Question question, int person) {
        int changes = random.nextInt(8) == 0 ? 2 : 1;
        for (int i = 0; i < changes; i++) {
            var seat = play.situation().seats().seat(Agenda.person(person)).orElseThrow();
            play.with(play.answer(person, revise(person), any(question, seat)));
        }
        question.guess().ifPresent(guess -> play.when(new SessionCommand.GiveAnswer(Agenda.person(person),
                Play.KEY.voice(question, Slot.GUESS, Agenda.person(person)), Slot.guess(play.session().here()),
                revise(person), random.nextInt(3) == 0 ? drawn(guess, person) : drawn(guess, 0))));
    }

    private int revise(int person) {
        return revisions.merge(person, 1, Integer::sum);
    }

    /** Mostly what her group's favourite is: groups of one mind are where people are found out. */
    private Answer any(Question question, Seat seat) {
        var group = question.id().value() + seat.partner();
        var favourite = favourites.computeIfAbsent(group, _ -> drawn(question, 0));
        var faithful = favourite.hashCode() % 3 == 0 ? 1 : 0.6;
        return question instanceof OpenText || random.nextDouble() > faithful
                ? drawn(question, (int) seat.participant().value().getLeastSignificantBits()) : favourite;
    }

    private Answer drawn(Question question, int person) {
        if (OTHERS.containsKey(question.id())) {
            return OTHERS.get(question.id()).drawn(random);
        }
        if (question instanceof OpenText) {
            return random.nextInt(8) == 0 ? new Answer.Abstained() : new OpenText.Text("Word of " + person);
        }
        var all = Answers.all(question);
        var answer = all.get(random.nextInt(all.size()));
        return answer instanceof Answer.Abstained && random.nextInt(2) == 0 ? all.getFirst() : answer;
    }

    private void takeBack(int person) {
        play.with(new SessionCommand.TakeBack(Agenda.person(person),
                Play.KEY.voices(play.session().questions(), Agenda.person(person))));
    }

    /** Everything that can be answered. */
    static final class Answers {
        private Answers() {
        }

        static List<Answer> all(Question question) {
            if (OTHERS.containsKey(question.id())) {
                return OTHERS.get(question.id()).all();
            }
            return switch (question) {
                case Choice choice -> Stream.<Answer>concat(picks(choice).stream(), choice.none()
                        ? Stream.of(new Choice.NoneOfThese(), new Answer.Abstained())
                        : Stream.of(new Answer.Abstained())).toList();
                case Scale scale -> rated(scale);
                default -> List.of();
            };
        }

        private static List<Choice.Picked> picks(Choice choice) {
            var all = new ArrayList<Choice.Picked>();
            choice.options().forEach(option -> all.add(new Choice.Picked(Set.of(option.id()))));
            if (choice.max() > 1) {
                all.add(new Choice.Picked(Set.of("a", "b")));
            }
            return all;
        }

        private static List<Answer> rated(Scale scale) {
            var ratings = new ArrayList<Scale.Rating>(List.of(new Scale.DontKnow()));
            IntStream.rangeClosed(1, scale.points()).forEach(point -> ratings.add(new Scale.Point(point)));
            var all = new ArrayList<Answer>(List.of(new Answer.Abstained()));
            for (var one : ratings) {
                all.add(new Scale.Rated(Map.of("s1", one)));
                ratings.forEach(two -> all.add(new Scale.Rated(Map.of("s1", one, "s2", two))));
            }
            return all;
        }

        /** What anybody can add to the columns of this part. */
        static List<Map<String, Integer>> kinds(Question question, String part) {
            return all(question).stream().flatMap(answer -> question.marks(part, answer).stream()).distinct().toList();
        }
    }
}
