package tandem.ui.picture;

import static j2html.TagCreator.div;

import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import tandem.question.Answer;
import tandem.question.Ballot;

/** Who answered what, by name: in named questions only. */
final class NamedAnswers {
    private NamedAnswers() {
    }

    static DomContent listed(List<Ballot> named, Function<Answer, String> said) {
        var rows = named.stream()
                .map(ballot -> List.of(ballot.name() == null ? PictureWords.text("no-name") : ballot.name(),
                        said.apply(ballot.answer())))
                .sorted(Comparator.comparing(List::getFirst, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return div(Tables.of(PictureWords.text("named"),
                List.of(PictureWords.text("table.name"), PictureWords.text("table.answer")), rows))
                .withClass("named").attr("data-key", "named");
    }
}
