package tandem.ui.picture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tandem.question.Answer;
import tandem.question.Floor;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Statements;
import tandem.question.Visibility;
import tandem.question.Words;
import tandem.session.SessionCommand;

/** Pictures of words, statements and questions from the floor to look at, as pages of their own. */
public final class CrowdsGallery {
    private static final List<String> SAID = List.of("trust", "whānau", "whanau", "Trust", "aroha", "time", "kai", "listening",
            "being heard", "respect", "mahi", "hope", "a place at the table", "patience", "shared decisions that last",
            "honesty", "reo", "whakapapa", "food", "buses", "childcare", "meetings after work", "laughter");
    static final Statements STATEMENTS = new Statements(new QuestionId("st"), "What do you think of these?",
            Visibility.ANONYMOUS, false, IntStream.rangeClosed(1, 8).mapToObj(i -> new Statements.Statement("s" + i,
            List.of("Homework helps.", "We hear early enough when a child falls behind.",
                    "Meetings are at a time when families can come.",
                    "What parents say changes what the school does, and they get to hear what came of it.",
                    "The board explains how it decides, in words that everybody understands, before anything is final.",
                    "Teachers have time to talk with families.", "Attendance is everybody’s business.",
                    "We should visit each other’s classrooms once a term, children, whānau and teachers together, with "
                    + "food afterwards and enough time to talk about what we saw").get(i - 1))).toList(), true, false);
    static final Floor FLOOR = new Floor(new QuestionId("fl"), "What would you like to ask the board?",
            Visibility.WHOLE_ROOM, true, IntStream.rangeClosed(1, 7).mapToObj(i -> new Floor.Asked("p" + i,
            List.of("Who pays for the buses?", "When will the hall be mended?",
                    "How will whānau be part of choosing the next principal, and when does that begin?",
                    "Why was the homework club closed?", "Can meetings be at six?", "What happens with the fields?",
                    "Will there be a teacher aide in every new-entrant class next year, and who decides on that?")
                    .get(i - 1))).toList());

    private CrowdsGallery() {
    }

    /** @param args the folder for the pages */
    public static void main(String[] args) {
        var folder = Path.of(args[0]);
        var words = new Words(new QuestionId("w"), "Which words come to mind when you think of our partnership?",
                Visibility.ANONYMOUS);
        for (int people : List.of(1, 6, 24, 300)) {
            draw(folder, "words-" + people, words, people, CrowdsGallery::said);
            draw(folder, "statements-" + people, STATEMENTS, people, CrowdsGallery::voted);
            draw(folder, "floor-" + people, FLOOR, people, CrowdsGallery::wanted);
        }
        var many = IntStream.rangeClosed(1, 80).mapToObj(i -> new Statements.Statement("s" + i, "Statement " + i
                + ": " + STATEMENTS.statements().get(i % 8).label())).toList();
        draw(folder, "statements-many", new Statements(STATEMENTS.id(), STATEMENTS.prompt(), Visibility.ANONYMOUS, false,
                many, false, false), 24, (group, random) -> {
                    var votes = new TreeMap<String, Statements.Vote>();
                    many.forEach(one -> votes.put(one.id(), Statements.Vote.values()[random.nextInt(3)]));
                    return new Statements.Voted(votes);
                });
    }

    private interface Answers {
        Answer of(String group, Random random);
    }

    private static void draw(Path folder, String name, Question question, int people, Answers answers) {
        try (var meeting = new Meeting(Gallery.partners(3), question)) {
            var random = new Random(7);
            meeting.joins("g1", people - people / 2).joins("g2", people / 3).joins("g3", people / 2 - people / 3)
                    .lead(new SessionCommand.Next(), new SessionCommand.Open());
            Gallery.write(folder, name + "-awaiting", question.prompt(),
                    Picture.awaiting(question, meeting.moment().session().here()).html());
            meeting.answer((group, _) -> answers.of(group, random)).lead(new SessionCommand.Close());
            for (var lens : Lens.offered(meeting.result())) {
                Gallery.write(folder, name + "-" + lens, question.prompt(), meeting.picture(lens).html());
            }
        }
    }

    private static Answer said(String group, Random random) {
        var words = new ArrayList<String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var drawn = random.nextDouble() * random.nextDouble();
            words.add(SAID.get((int) (SAID.size() * drawn)));
        }
        return new Words.Said(words);
    }

    private static Answer voted(String group, Random random) {
        var votes = new TreeMap<String, Statements.Vote>();
        for (int i = 1; i <= 8; i++) {
            var agrees = i == 4 ? group.equals("g1") ? 0.1 : 0.9 : i == 1 ? 0.95 : 0.5;
            if (random.nextInt(10) > 0) {
                votes.put("s" + i, random.nextDouble() < agrees ? Statements.Vote.AGREE : random.nextInt(3) == 0
                        ? Statements.Vote.PASS : Statements.Vote.DISAGREE);
            }
        }
        return new Statements.Voted(votes.isEmpty() ? Map.of("s1", Statements.Vote.PASS) : votes);
    }

    private static Answer wanted(String group, Random random) {
        Set<String> seen = new HashSet<>();
        Set<String> votes = new HashSet<>();
        for (int i = 1; i <= 7; i++) {
            if (random.nextInt(8) >= i - 1) {
                seen.add("p" + i);
                if (random.nextInt(8) < i) {
                    votes.add("p" + i);
                }
            }
        }
        return new Floor.Votes(votes, seen.isEmpty() ? Set.of("p1") : seen);
    }
}
