package tandem.ui.picture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.CardId;
import tandem.question.Points;
import tandem.question.Quadrant;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Ranking;
import tandem.question.Visibility;
import tandem.session.Result;
import tandem.session.RoundId;
import tandem.session.SessionCommand;

/** Rankings, points and places to look at: with no answers up to 10,000, by groups, and in two rounds. */
final class OrdersGallery {
    private static final String LONGEST = "Time for teachers and whānau to talk with each other before anything is "
            + "decided about how the school day is changed";
    private static final List<String> LABELS = List.of("Reading at home", "Starting school well", "Being heard",
            "A garden", "Te reo Māori every day", "Homework help");
    static final Ranking RANKING = new Ranking(new QuestionId("r"), "What matters most to us this year?",
            Visibility.ANONYMOUS, false, options().map(i -> new Ranking.Option("o" + i, LABELS.get(i))).toList());
    static final Points POINTS = new Points(new QuestionId("p"), "Where should our effort go?", Visibility.ANONYMOUS,
            false, 10, true, options().map(i -> new Points.Option("o" + i, LABELS.get(i))).toList());
    static final Quadrant QUADRANT = new Quadrant(new QuestionId("q"), "Where is our partnership now?",
            Visibility.ANONYMOUS, new Quadrant.Axis("Relationship", "we hardly know each other", "we trust each other"),
            new Quadrant.Axis("Task", "we get little done", "we get the work done"));

    private OrdersGallery() {
    }

    private static Stream<Integer> options() {
        return IntStream.range(0, LABELS.size()).boxed();
    }

    static void draw(Path folder) {
        for (int n : List.of(0, 1, 3, 21, 300, 10_000)) {
            alone(folder, "ranking-" + n, RANKING, n, i -> order("", i));
            alone(folder, "points-" + n, POINTS, n, i -> spent("", i));
            alone(folder, "quadrant-" + n, QUADRANT, n, i -> placed("", i));
        }
        alone(folder, "ranking-circle", RANKING, 9, i -> circle(i % 3));
        longest(folder);
        for (int groups : List.of(2, 4, 8)) {
            byGroups(folder, groups);
        }
    }

    private static void longest(Path folder) {
        var many = IntStream.range(0, 12).boxed().toList();
        alone(folder, "ranking-longest", new Ranking(new QuestionId("r"), RANKING.prompt(), Visibility.ANONYMOUS, false,
                many.stream().map(i -> new Ranking.Option("o" + i, LONGEST)).toList()), 40, i -> new Ranking.Ordered(
                List.of(Set.of("o" + i % 12), Set.of("o" + (i + 1) % 12))));
        alone(folder, "points-longest", new Points(new QuestionId("p"), POINTS.prompt(), Visibility.ANONYMOUS, false,
                100, true, many.stream().map(i -> new Points.Option("o" + i, LONGEST)).toList()), 40, i -> new Points.Spent(
                Map.of("o" + i % 12, 50, "o" + (i + 3) % 12, 7)));
        var sixty = "we have never met, and we do not know whom we could ask here";
        alone(folder, "quadrant-longest", new Quadrant(new QuestionId("q"), QUADRANT.prompt(), Visibility.ANONYMOUS,
                new Quadrant.Axis("How we are with one another day by day", sixty, sixty),
                new Quadrant.Axis("What we have come together to do here", sixty, sixty)), 40, i -> placed("", i));
    }

    private static void byGroups(Path folder, int groups) {
        for (var lens : List.of(Lens.WHOLE, Lens.GROUP)) {
            try (var meeting = Gallery.joined(groups, RANKING, POINTS, QUADRANT)) {
                round(meeting, folder, "ranking-" + groups, lens, RANKING, OrdersGallery::order);
                round(meeting, folder, "points-" + groups, lens, POINTS, OrdersGallery::spent);
                round(meeting, folder, "quadrant-" + groups, lens, QUADRANT, OrdersGallery::placed);
            }
        }
    }

    private static void round(Meeting meeting, Path folder, String name, Lens lens, Question question,
                              BiFunction<String, Integer, Answer> answers) {
        meeting.lead(new SessionCommand.Next(), new SessionCommand.Open()).answer(answers::apply)
                .lead(new SessionCommand.Close());
        Gallery.write(folder, name + "-groups-" + lens, question.prompt(), meeting.picture(lens).html());
        meeting.lead(new SessionCommand.Reveal(), new SessionCommand.Open())
                .answer((group, i) -> answers.apply(group, i + 1)).lead(new SessionCommand.Close());
        Gallery.write(folder, name + "-rounds-" + lens, question.prompt(), meeting.picture(lens).html());
        meeting.lead(new SessionCommand.Reveal());
    }

    private static void alone(Path folder, String name, Question question, int n, IntFunction<Answer> answers) {
        var ballots = IntStream.range(0, n).mapToObj(i -> new Ballot(new CardId("%020x".formatted(i)), answers.apply(i),
                null)).toList();
        var result = result(question, ballots);
        Gallery.write(folder, name, question.prompt(), Picture.of(question, result, Meeting.K).html());
    }

    private static Answer circle(int i) {
        return new Ranking.Ordered(IntStream.range(0, 3).mapToObj(place -> Set.of("o" + (i + place) % 3)).toList());
    }

    private static Answer order(String group, int i) {
        var order = new ArrayList<>(List.of("o0", "o1", "o2", "o3", "o4"));
        Collections.rotate(order, group.equals("g2") ? 2 : i % 4 == 0 ? 1 : 0);
        return i % 7 == 6 ? new Answer.Abstained()
                : i % 5 == 3 ? new Ranking.Ordered(List.of(Set.of(order.get(0), order.get(1)), Set.of(order.get(2))))
                : new Ranking.Ordered(order.stream().limit(3 + i % 3).map(Set::of).toList());
    }

    private static Answer spent(String group, int i) {
        return i % 7 == 6 ? new Answer.Abstained() : new Points.Spent(switch (group) {
            case "g2" -> Map.of("o1", 4 + i % 3, "o2", 1 + i % 2, "o4", 1);
            default -> i % 3 == 0 ? Map.of("o0", 9 - i % 4)
                    : Map.of("o0", 3 + i % 3, "o1", 1 + i % 2, "o2", 2, "o5", i % 2);
        });
    }

    private static Answer placed(String group, int i) {
        return i % 9 == 8 ? new Answer.Abstained() : switch (group) {
            case "g1" -> new Quadrant.Placed(7 + i % 3, 2 + i % 4);
            case "g2" -> new Quadrant.Placed(2 + i % 3, 6 + i % 3);
            default -> new Quadrant.Placed((i * 7) % 11, Math.min(10, (i * 3) % 8 + i % 3));
        };
    }

    /** The whole room's result, without a session. */
    static Result result(Question question, List<Ballot> ballots) {
        return new Result(new RoundId(1, 1), ballots.size(), ballots.size() < Meeting.K ? Optional.empty()
                : Optional.of(question.tally(ballots, Meeting.K)), List.of(), List.of(), List.of(), List.of(),
                Optional.empty(), List.of(), Optional.empty(), List.of(), Set.of(), 0, 0, false, Optional.empty());
    }
}
