package tandem.ui.picture;

import static j2html.TagCreator.b;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.Floor;

/** The questions from the floor: first what most surely has the most votes (rules.md C7). */
record FloorPicture(Floor question, Floor.@Nullable Counts counts, List<Ballot> named, int most)
        implements Picture.Drawing {
    /** While nothing is told yet, so many stand for all of them. */
    private static final int MOST_AWAITING = 8;

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        parts.add(ol().withClass("cards floor-cards").attr("data-key", "floor").with(order().stream()
                .limit(shown()).map(this::card)));
        if (question.asked().size() > shown()) {
            parts.add(p(PictureWords.text("floor.more", question.asked().size() - shown())).withClass("picture-note")
                    .attr("data-key", "more"));
        }
        if (counts != null && question.asked().size() > 1) {
            parts.add(p(PictureWords.text("floor.order")).withClass("picture-note").attr("data-key", "order"));
        }
        if (!named.isEmpty()) {
            parts.add(NamedAnswers.listed(named, this::said));
        }
        return parts;
    }

    private int shown() {
        return counts == null ? MOST_AWAITING : most;
    }

    private List<String> order() {
        return question.answeredLast(counts == null ? question.parts() : counts.sorted());
    }

    private DomContent card(String id) {
        var answered = isAnswered(id);
        var card = li(p(question.label(id)).withClass("statement-label"))
                .withClass(answered ? "card floor-card answered" : "card floor-card").attr("data-key", "q-" + id);
        if (answered) {
            card.with(p(PictureWords.text("floor.is-answered")).withClass("floor-answered"));
        }
        if (counts == null) {
            return card;
        }
        var count = counts.of(id);
        return card.with(count.told() ? p(b(String.valueOf(count.votes())),
                text(" " + PictureWords.text("floor.votes", count.votes(), count.shown()))).withClass("floor-figures")
                : p(PictureWords.text("floor.too-few")).withClass("picture-why"));
    }

    private boolean isAnswered(String id) {
        return question.asked(id).filter(Floor.Asked::answered).isPresent();
    }

    @Override
    public List<DomContent> table() {
        if (counts == null || question.asked().isEmpty()) {
            return List.of();
        }
        var heads = List.of(PictureWords.text("floor.question"), PictureWords.text("floor.wanted"),
                PictureWords.text("floor.shown"), PictureWords.text("floor.at-least"), PictureWords.text("floor.answered"));
        var rows = order().stream().map(id -> {
            var count = counts.of(id);
            var answered = PictureWords.text(isAnswered(id) ? "floor.yes" : "floor.not-yet");
            return count.told() ? List.of(question.label(id), String.valueOf(count.votes()), String.valueOf(count.shown()),
                    Figures.percent((int) Math.round(1000 * count.atLeast()), 1000), answered)
                    : List.of(question.label(id), "–", "–", "–", answered);
        }).toList();
        return List.of(Tables.of(question.prompt(), heads, rows));
    }

    private List<NamedAnswers.Said> said(Answer answer) {
        var words = inWords(question, answer);
        return List.of(new NamedAnswers.Said("", words.isEmpty() ? PictureWords.text("floor.none")
                : String.join("; ", words)));
    }

    /** What somebody wants answered. */
    static List<String> inWords(Floor question, Answer answer) {
        return answer instanceof Floor.Votes(var votes, _) ? question.asked().stream()
                .filter(asked -> votes.contains(asked.id())).map(Floor.Asked::label).toList() : List.of();
    }
}
