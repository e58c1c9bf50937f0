package tandem.ui.picture;

import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;
import static java.util.stream.Collectors.joining;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.Choice;

/** A bar for each option, in the options' order; none and abstentions apart. Shares are of all who answered. */
record ChoicePicture(Choice choice, Choice.Counts counts, List<Ballot> named) implements Picture.Drawing {
    private static final Choice.Counts NOTHING_YET = new Choice.Counts(0, Map.of(), 0, 0);

    ChoicePicture(Choice choice, Choice.@Nullable Counts counts, List<Ballot> named) {
        this.choice = choice;
        this.counts = counts == null ? NOTHING_YET : counts;
        this.named = named;
    }

    private record Line(String key, String label, int count, boolean apart) {
    }

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        parts.add(ul().withClass("bars").attr("data-key", "bars").with(lines().stream()
                .map(line -> Bars.row(line.key(), line.label(), line.count(), counts.n(), line.apart()))));
        if (choice.max() > 1) {
            parts.add(p(PictureWords.text("several")).withClass("picture-note").attr("data-key", "note"));
        }
        if (!named.isEmpty()) {
            parts.add(NamedAnswers.listed(named, this::said));
        }
        return parts;
    }

    @Override
    public List<DomContent> table() {
        var heads = List.of(PictureWords.text("table.option"), PictureWords.text("table.n"),
                PictureWords.text("table.share"));
        var rows = lines().stream().map(line -> List.of(line.label(), String.valueOf(line.count()),
                Figures.percent(line.count(), counts.n()))).toList();
        return List.of(Tables.of(choice.prompt(), heads, rows));
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var option : choice.options()) {
            var count = counts.counts().getOrDefault(option.id(), 0);
            lines.add(new Line("o-" + option.id(), option.label(), count, false));
        }
        if (choice.none()) {
            lines.add(new Line("none", PictureWords.text("none"), counts.none(), true));
        }
        if (counts.abstained() > 0) {
            lines.add(new Line("abstained", PictureWords.text("abstained"), counts.abstained(), true));
        }
        return lines;
    }

    private List<NamedAnswers.Said> said(Answer answer) {
        return List.of(new NamedAnswers.Said("", answer instanceof Answer.Abstained ? PictureWords.text("abstained")
                : String.join("; ", inWords(choice, answer))));
    }

    /** What somebody chose. */
    static List<String> inWords(Choice choice, Answer answer) {
        return List.of(answer instanceof Choice.Picked(var picked) ? choice.options().stream()
                .filter(option -> picked.contains(option.id())).map(Choice.Option::label).collect(joining("; "))
                : PictureWords.text("none"));
    }
}
