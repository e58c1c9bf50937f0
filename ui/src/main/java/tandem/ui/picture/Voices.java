package tandem.ui.picture;

import static j2html.TagCreator.div;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;
import static java.util.stream.Collectors.joining;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tandem.question.Choice;
import tandem.question.Distribution;
import tandem.question.OpenText;
import tandem.question.Question;
import tandem.question.Scale;
import tandem.session.Result;

/** The answers of groups and tables that answer together: in words, with their name, beside the rest (rules.md A4). */
final class Voices {
    private Voices() {
    }

    static List<DomContent> beside(Question question, Result result) {
        return result.together().isEmpty() ? List.of() : List.of(section().withClass("voices")
                .attr("data-key", "voices").with(p(PictureWords.text("voices")).withClass("voices-title"),
                        ul().with(result.together().stream().map(voiced -> voice(question, voiced)))));
    }

    private static DomContent voice(Question question, Result.Voiced voiced) {
        return li().withClass("voice " + look(voiced)).attr("data-key", "voice-" + voiced.name())
                .with(span(voiced.name()).withClass("lane-name"),
                        div().withClass("voice-said").with(said(question, voiced).stream()
                                .map(words -> p(words))));
    }

    private static List<String> said(Question question, Result.Voiced voiced) {
        var said = switch (voiced.tally()) {
            case Choice.Counts counts -> chosen((Choice) question, counts);
            case Scale.Distributions ratings -> rated((Scale) question, ratings);
            case OpenText.Cards cards -> cards.cards().stream().map(OpenText.Card::text).toList();
            default -> List.<String>of();
        };
        return said.isEmpty() ? List.of(PictureWords.text("voice.none")) : said;
    }

    private static List<String> chosen(Choice choice, Choice.Counts counts) {
        var picked = choice.options().stream().filter(o -> counts.counts().getOrDefault(o.id(), 0) > 0)
                .map(Choice.Option::label).collect(joining("; "));
        return counts.none() > 0 ? List.of(PictureWords.text("none")) : picked.isEmpty() ? List.of() : List.of(picked);
    }

    private static List<String> rated(Scale scale, Scale.Distributions ratings) {
        return scale.statements().stream().flatMap(statement -> {
            var said = Objects.requireNonNull(ratings.distribution().get(statement.id()));
            Optional<String> value = said.dontKnow() > 0 ? Optional.of(PictureWords.text("table.dont-know"))
                    : said.average().map(Distribution.Average::low).map(String::valueOf);
            return value.map(v -> PictureWords.text("voice.rated", statement.label(), v)).stream();
        }).toList();
    }

    /** Under the option that it chose. */
    static Lane chose(Result.Voiced voiced) {
        return Lane.named("voice-" + voiced.name(), "voice " + look(voiced),
                PictureWords.text("voice", voiced.name()));
    }

    static String look(Result.Voiced voiced) {
        return voiced.node().map(Groups::look).orElse("several");
    }
}
