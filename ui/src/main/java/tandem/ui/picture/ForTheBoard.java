package tandem.ui.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tandem.question.Provenance;
import tandem.question.Responsibility;
import tandem.question.SharedResponsibility;
import tandem.session.Result;

/** What a result says to somebody who was not in the room, in a few sentences with their numbers. */
public final class ForTheBoard {
    /** How many of the answers that were given most are named. */
    private static final int MOST = 2;

    private ForTheBoard() {
    }

    /** @param about what it is about, @param says what is said of it; may be empty */
    public record Line(String about, String says) {
    }

    /** Of each task, whether it is shared by everyone and where it is seen differently (rules.md C12). */
    public static List<Line> tasks(Responsibility asked, Result result, int k) {
        if (result.whole().isEmpty()) {
            return List.of();
        }
        return SharedResponsibility.of(asked, result.accounts(), k).tasks().stream().map(task -> {
            var said = new ArrayList<>(List.of(PictureWords.text("board.verdict",
                    PictureWords.text("verdict." + ResponsibilityByGroup.name(task.verdict())), result.n())));
            said.addAll(Sentences.of(task));
            return new Line(task.task().label(), String.join(" ", said));
        }).toList();
    }

    /** How something was decided, as most people tell it (rules.md C13). */
    public static List<Line> accounts(Provenance asked, Result result) {
        return result.whole().map(Provenance.Accounting.class::cast).filter(_ -> asked.part().picks()).map(told ->
                new Line(asked.prompt(), String.join(", ", asked.choices().stream()
                        .filter(choice -> told.of(choice) > 0)
                        .sorted(Comparator.comparing(told::of).reversed()).limit(MOST)
                        .map(choice -> PictureWords.text("board.picked", ProvenancePicture.name(asked, choice),
                                told.of(choice), told.accounts())).toList()))).stream().toList();
    }
}
