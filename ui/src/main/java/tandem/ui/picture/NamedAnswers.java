package tandem.ui.picture;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

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

    /** @param to what was answered, where the question alone does not say it; else empty */
    record Said(String to, String words) {
    }

    static DomContent listed(List<Ballot> named, Function<Answer, List<Said>> said) {
        var rows = named.stream().sorted(Comparator.comparing(NamedAnswers::name, String.CASE_INSENSITIVE_ORDER))
                .map(ballot -> List.<DomContent>of(text(name(ballot)), said(said.apply(ballot.answer()))))
                .toList();
        var several = named.stream().anyMatch(ballot -> said.apply(ballot.answer()).size() > 1);
        return div(Tables.ofContent(PictureWords.text(several ? "named-several" : "named"),
                List.of(PictureWords.text("table.name"), PictureWords.text("table.answer")), rows))
                .withClass("named").attr("data-key", "named");
    }

    private static String name(Ballot ballot) {
        return ballot.name() == null ? PictureWords.text("no-name") : ballot.name();
    }

    /** Each on a line of its own, or side by side where the place leaves out what they are said to. */
    private static DomContent said(List<Said> said) {
        return said.size() == 1 ? text(said.getFirst().words()) : each(said, one ->
                span(span(one.to() + ": ").withClass("said-to"), text(one.words())).withClass("said"));
    }
}
