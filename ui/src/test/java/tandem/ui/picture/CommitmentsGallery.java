package tandem.ui.picture;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Commitment;
import tandem.partnership.CommitmentId;
import tandem.partnership.OpenCommitment;
import tandem.partnership.PartnerId;
import tandem.question.Answer;
import tandem.question.Commitments;
import tandem.question.QuestionId;
import tandem.question.SinceLastTime;
import tandem.question.SinceLastTime.Mark;
import tandem.question.Visibility;
import tandem.session.Decided;
import tandem.session.SessionCommand;

/**
 * Commitments to look at: proposed, made, and marked the next time; few people and many, short words and the longest.
 */
final class CommitmentsGallery {
    private static final String LONG = "Write down before each meeting what was decided the last time, who was there and"
            + " who was not, and send it to everybody whom it concerns a week before";
    private static final List<Commitment> ALL = List.of(
            new Commitment(new PartnerId("g1"), "Meet each term before the timetable is set", LocalDate.of(2027, 3, 1),
                    "The dates stand on the web site"),
            new Commitment(new PartnerId("g2"), "Ask families first what their child likes to read", null, ""),
            new Commitment(null, LONG, LocalDate.of(2027, 9, 30), LONG),
            new Commitment(new PartnerId("g3"), "Start on time", null, "Nobody waits at the door"),
            new Commitment(new PartnerId("g4"), "Tell the room what becomes of its advice", LocalDate.of(2027, 6, 1), ""));
    private static final Commitments ASKED = new Commitments(new QuestionId("c"),
            "What do we take on, who does it, and by when?", Visibility.ANONYMOUS, 5, List.of());

    private CommitmentsGallery() {
    }

    /** @param args the folder for the pages */
    public static void main(String[] args) {
        write(Path.of(args[0]));
    }

    static void write(Path folder) {
        for (int people : List.of(0, 1, 3, 30, 300)) {
            proposed(folder, people);
        }
        for (int made : List.of(1, 3, 5)) {
            Gallery.write(folder, "decided-" + made, ASKED.prompt(), DecidedPicture.html(made(made), Gallery.partners(4)));
        }
        for (int people : List.of(0, 3, 12, 300)) {
            for (int items : List.of(1, 3, 5, 10)) {
                marked(folder, people, items);
            }
        }
    }

    private static List<Decided.Made> made(int n) {
        return IntStream.range(0, n).mapToObj(i -> new Decided.Made(1, id(i), ALL.get(i),
                i == 2 ? Set.of(new PartnerId("g1")) : i == 0 ? Set.of(new PartnerId("g1")) : Set.of(), i == 3)).toList();
    }

    private static void proposed(Path folder, int people) {
        try (var meeting = new Meeting(Gallery.partners(4), ASKED)) {
            for (int i = 1; i <= 3; i++) {
                meeting.joins("g" + i, people / 3);
            }
            meeting.joins("g1", people % 3).lead(new SessionCommand.Next(), new SessionCommand.Open())
                    .answer((group, i) -> new Commitments.Proposed(ALL.get(i % ALL.size())))
                    .lead(new SessionCommand.Close(), new SessionCommand.Reveal());
            for (var lens : List.of(Lens.WHOLE, Lens.GROUP)) {
                Gallery.write(folder, "proposed-" + people + "-" + lens, ASKED.prompt(),
                        (lens == Lens.WHOLE && people == 30 ? DecidedPicture.html(made(2), Gallery.partners(4)) : "")
                                + meeting.picture(lens).html());
            }
        }
    }

    private static void marked(Path folder, int people, int items) {
        var since = new SinceLastTime(new QuestionId("s"), "What became of what we agreed last time?",
                Visibility.ANONYMOUS, items(items));
        try (var meeting = new Meeting(Gallery.partners(4), since)) {
            for (int i = 1; i <= 4; i++) {
                meeting.joins("g" + i, people / 3);
            }
            meeting.lead(new SessionCommand.Next(), new SessionCommand.Open())
                    .answer((group, i) -> answer(since, group, i))
                    .lead(new SessionCommand.Close(), new SessionCommand.Reveal());
            for (var lens : List.of(Lens.WHOLE, Lens.GROUP)) {
                Gallery.write(folder, "since-" + people + "-" + items + "-" + lens, since.prompt(),
                        meeting.picture(lens).html());
            }
        }
    }

    private static @Nullable Answer answer(SinceLastTime since, @Nullable String group, int i) {
        var marks = new HashMap<String, Mark>();
        var comments = new HashMap<String, String>();
        for (int item = 0; item < since.items().size(); item++) {
            var one = since.items().get(item);
            var own = one.commitment().who() != null && one.commitment().who().value().equals(group);
            if (!own) {
                marks.put(one.id().value(), Mark.values()[(i + item) % (item % 2 == 0 ? 2 : 5)]);
            } else if (i == 0) {
                comments.put(one.id().value(), "We met twice, and nobody came the third time. We would like to ask first"
                        + " when people can come.");
            }
        }
        return marks.isEmpty() && comments.isEmpty() ? null : new SinceLastTime.Marked(marks, comments);
    }

    private static List<OpenCommitment> items(int n) {
        return IntStream.range(0, n).mapToObj(i -> {
            var commitment = ALL.get(i % ALL.size());
            var who = commitment.who();
            return new OpenCommitment(id(i), commitment, who == null ? ""
                    : Gallery.NAMES.get(Integer.parseInt(who.value().substring(1)) - 1), LocalDate.of(2026, 11, 3));
        }).toList();
    }

    private static CommitmentId id(int i) {
        return new CommitmentId("%016x".formatted(i + 1));
    }
}
