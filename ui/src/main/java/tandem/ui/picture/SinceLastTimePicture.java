package tandem.ui.picture;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.OpenCommitment;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.SinceLastTime;
import tandem.question.SinceLastTime.Mark;

/**
 * Each commitment of last time, a bar of the others' marks, its owner's words, and whether it comes back: by the marks,
 * or because the person leading says that the room is done with it.
 */
record SinceLastTimePicture(SinceLastTime since, SinceLastTime.Marks marks, List<Ballot> named, int k, boolean awaiting,
                            boolean ofRoom, Setting setting)
        implements Picture.Drawing {
    private static final SinceLastTime.Marks NOTHING_YET =
            new SinceLastTime.Marks(0, Map.of(), List.of(), List.of(), 0, 0);
    private static final List<Mark> JUDGING = List.of(Mark.KEPT, Mark.PARTLY, Mark.NOT, Mark.NO_LONGER_RELEVANT);

    static SinceLastTimePicture of(SinceLastTime since, SinceLastTime.@Nullable Marks marks, List<Ballot> named,
                                   int k, Setting setting) {
        return new SinceLastTimePicture(since, marks == null ? NOTHING_YET : marks, named, k, marks == null, true,
                setting);
    }

    /** What one group marked: by itself it does not say whether anything comes back. */
    static SinceLastTimePicture ofGroup(SinceLastTime since, SinceLastTime.Marks marks, int k, Setting setting) {
        return new SinceLastTimePicture(since, marks, List.of(), k, false, false, setting);
    }

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        parts.add(ul().withClass("since").attr("data-key", "since").with(since.items().stream().map(this::item)));
        CardList.note(parts, "kept", marks.kept());
        CardList.note(parts, "abstained-some", marks.abstained());
        if (!named.isEmpty()) {
            parts.add(NamedAnswers.listed(named, this::said));
        }
        return parts;
    }

    private DomContent item(OpenCommitment item) {
        var said = marks.of(item);
        return li().withClass("since-item").attr("data-key", "i-" + item.id()).with(
                p(item.commitment().what()).withClass("commitment-what"),
                CommitmentWords.facts(item.commitment(), item.name(), setting.look(item.commitment().who())),
                awaiting ? each() : said.told() ? each(bar(said), counts(said))
                        : p(PictureWords.text("too-few-here", k)).withClass("picture-note"),
                comments(item), ofRoom ? verdict(item, said) : each());
    }

    private static DomContent bar(SinceLastTime.Said said) {
        var parts = new ArrayList<DomContent>();
        double from = 0;
        for (var mark : JUDGING) {
            double share = said.judged() == 0 ? 0 : 100.0 * said.of(mark) / said.judged();
            if (share > 0) {
                parts.add(tag("rect").attr("class", "mark-" + mark.word()).attr("x", decimal(from))
                        .attr("width", decimal(share)).attr("height", "10"));
            }
            from += share;
        }
        return tag("svg").attr("class", "bar since-bar").attr("viewBox", "0 0 100 10")
                .attr("preserveAspectRatio", "none").attr("aria-hidden", "true").attr("focusable", "false").with(parts);
    }

    private static DomContent counts(SinceLastTime.Said said) {
        var shown = Stream.of(Mark.values()).filter(mark -> JUDGING.contains(mark) || said.of(mark) > 0);
        return ul().withClass("since-counts").with(shown.map(mark -> li()
                        .withClass(said.of(mark) == 0 ? "mark none" : "mark").with(
                                span(PictureWords.text("mark-sign." + mark.word()))
                                        .withClass("mark-sign of-" + mark.word()).attr("aria-hidden", "true"),
                                span(PictureWords.text("mark.count", word(mark), said.of(mark))))))
                .with(li(PictureWords.text("since.n", said.n())).withClass("since-n"));
    }

    private DomContent comments(OpenCommitment item) {
        var theirs = marks.comments().stream().filter(one -> one.item().equals(item.id().value())).toList();
        return theirs.isEmpty() ? each() : ul().withClass("since-comments").with(theirs.stream().map(one ->
                li(span(PictureWords.text("since.says", CommitmentWords.who(item.name()))).withClass("since-says"),
                        span(one.text()).withClass("since-words"))));
    }

    /** What the person leading decided with the room stands before what the marks say. */
    private DomContent verdict(OpenCommitment item, SinceLastTime.Said said) {
        if (setting.finished().contains(item.id())) {
            return verdict("since.finished", "since-verdict settled");
        }
        return awaiting ? each() : said.isSettled(k) ? verdict("since.settled", "since-verdict settled")
                : verdict("since.back", "since-verdict");
    }

    private static DomContent verdict(String key, String look) {
        return p(PictureWords.text(key)).withClass(look);
    }

    static String word(Mark mark) {
        return PictureWords.text("mark." + mark.word());
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    @Override
    public List<DomContent> table() {
        var heads = new ArrayList<>(List.of(PictureWords.text("table.commitment")));
        Stream.of(Mark.values()).forEach(mark -> heads.add(word(mark)));
        heads.add(PictureWords.text("table.marked"));
        return List.of(Tables.of(since.prompt(), heads, since.items().stream().map(this::row).toList()));
    }

    private List<String> row(OpenCommitment item) {
        var said = marks.of(item);
        var row = new ArrayList<>(List.of(CommitmentWords.line(item.commitment(), item.name())));
        Stream.of(Mark.values()).forEach(mark -> row.add(said.told() ? String.valueOf(said.of(mark)) : "–"));
        row.add(said.told() ? String.valueOf(said.n()) : "–");
        return row;
    }

    private List<NamedAnswers.Said> said(Answer answer) {
        if (!(answer instanceof SinceLastTime.Marked marked)) {
            return List.of(new NamedAnswers.Said("", PictureWords.text("abstained")));
        }
        return since.items().stream().filter(item -> marked.marks().containsKey(item.id().value()))
                .map(item -> new NamedAnswers.Said(item.commitment().what(),
                        word(marked.marks().get(item.id().value()))))
                .toList();
    }

    /** What a group or a table says of each that it marked, and of its own. */
    static List<String> inWords(SinceLastTime since, Answer answer) {
        var marked = (SinceLastTime.Marked) answer;
        return since.items().stream().flatMap(item -> Stream.concat(
                        Stream.ofNullable(marked.marks().get(item.id().value())).map(SinceLastTimePicture::word),
                        Stream.ofNullable(marked.comments().get(item.id().value())))
                .map(said -> PictureWords.text("voice.rated", item.commitment().what(), said))).toList();
    }
}
