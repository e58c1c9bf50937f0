package tandem.ui.picture;

import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.GroupName;
import tandem.question.Responsibility;
import tandem.question.Responsibility.Cell;
import tandem.question.Responsibility.Level;
import tandem.question.Responsibility.Levels;
import tandem.question.Responsibility.Said;
import tandem.question.Responsibility.Task;
import tandem.question.Visibility;

/** How much of each task people say is whose: a bar a party, from "leads" to "no part", don't-knows apart. */
record ResponsibilityPicture(Responsibility question, Levels tally, List<Ballot> named, int k)
        implements Picture.Drawing {
    private static final Levels NOTHING_YET = new Levels(0, Map.of());
    private static final Cell NOBODY = new Cell(true, Map.of());

    ResponsibilityPicture(Responsibility question, @Nullable Levels tally, List<Ballot> named, int k) {
        this.question = question;
        this.tally = tally == null ? NOTHING_YET : tally;
        this.named = named;
        this.k = k;
    }

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        question.tasks().forEach(task -> parts.add(task(task)));
        parts.add(key());
        if (question.visibility() == Visibility.WHOLE_ROOM) {
            parts.add(note("responsibility.no-groups", "no-groups"));
        }
        if (!named.isEmpty()) {
            parts.add(NamedAnswers.listed(named, this::said));
        }
        return parts;
    }

    private DomContent task(Task task) {
        return section().withClass("by-group levels").attr("data-key", "task-" + task.id())
                .with(p(task.label()).withClass("distribution-label"),
                        Around.lanes(question.parties(task).stream().map(party -> lane(task, party)).toList()));
    }

    private Lane lane(Task task, GroupName party) {
        var lane = Lane.named(party.id().value(), Parties.look(question, party), party.name());
        var cell = of(task, party);
        if (!cell.told()) {
            return lane.note(PictureWords.text("too-few-here", k));
        }
        var all = cell.substantive() + cell.in(Level.DONT_KNOW);
        return lane.track(bar(cell, all)).figures(PictureWords.text("of", cell.share(), cell.substantive()),
                PictureWords.text("responsibility.a-share")).note(inWords(cell));
    }

    /** One bar, from zero to all who said something of it. */
    private static DomContent bar(Cell cell, int all) {
        var pieces = new ArrayList<DomContent>();
        int before = 0;
        for (var level : Level.values()) {
            var count = cell.in(level);
            if (count > 0) {
                pieces.add(tag("rect").attr("class", "level level-" + level.word()).attr("height", "100%")
                        .attr("x", percent(before, all)).attr("width", percent(count, all)));
            }
            before += count;
        }
        return tag("svg").attr("class", "track on-shares stacked").attr("aria-hidden", "true")
                .attr("focusable", "false").with(pieces);
    }

    private static String percent(int part, int all) {
        return String.format(Locale.ROOT, "%.2f%%", all == 0 ? 0 : 100.0 * part / all);
    }

    private static String inWords(Cell cell) {
        return String.join(" · ", Arrays.stream(Level.values()).filter(level -> cell.in(level) > 0)
                .map(level -> PictureWords.text("responsibility.count." + level.word(), cell.in(level))).toList());
    }

    private static DomContent key() {
        return ul().withClass("levels-key").attr("data-key", "key").with(Arrays.stream(Level.values()).map(level ->
                li(swatch(level), span(Parties.word(level))).attr("data-key", level.word())));
    }

    private static DomContent swatch(Level level) {
        return tag("svg").attr("class", "swatch").attr("viewBox", "0 0 10 10").attr("aria-hidden", "true")
                .attr("focusable", "false").with(tag("rect").attr("class", "level level-" + level.word())
                        .attr("width", "10").attr("height", "10"));
    }

    private static DomContent note(String words, String key) {
        return p(PictureWords.text(words)).withClass("picture-note").attr("data-key", key);
    }

    private Cell of(Task task, GroupName party) {
        return tally == NOTHING_YET ? NOBODY : tally.of(task, party);
    }

    @Override
    public List<DomContent> table() {
        var heads = new ArrayList<>(List.of(PictureWords.text("responsibility.table.task"),
                PictureWords.text("table.group")));
        Arrays.stream(Level.values()).forEach(level -> heads.add(Parties.word(level)));
        heads.add(PictureWords.text("responsibility.table.share"));
        var rows = question.tasks().stream().flatMap(task -> question.parties(task).stream()
                .map(party -> row(task, party))).toList();
        return List.of(Tables.of(question.prompt(), heads, rows));
    }

    private List<String> row(Task task, GroupName party) {
        var cell = of(task, party);
        var row = new ArrayList<>(List.of(task.label(), party.name()));
        Arrays.stream(Level.values()).forEach(level -> row.add(cell.told() ? String.valueOf(cell.in(level)) : "–"));
        row.add(cell.told() ? PictureWords.text("of", cell.share(), cell.substantive()) : "–");
        return row;
    }

    private List<NamedAnswers.Said> said(Answer answer) {
        return answer instanceof Said said
                ? question.tasks().stream().map(task -> new NamedAnswers.Said(task.label(), of(task, said))).toList()
                : List.of(new NamedAnswers.Said("", PictureWords.text("abstained")));
    }

    private String of(Task task, Said said) {
        var words = question.parties(task).stream().flatMap(party -> said.of(task, party).stream().map(level ->
                PictureWords.text("responsibility.said", party.name(), Parties.word(level)))).toList();
        return words.isEmpty() ? "–" : String.join(", ", words);
    }

    /** An answer of several people, a line for each task of which they said something. */
    static List<String> inWords(Responsibility question, Answer answer) {
        var picture = new ResponsibilityPicture(question, null, List.of(), 1);
        return question.tasks().stream().map(task -> PictureWords.text("voice.rated", task.label(),
                picture.of(task, (Said) answer))).filter(line -> !line.endsWith("–")).toList();
    }

    /** What the parties of a question are called, and how they look. */
    static final class Parties {
        private Parties() {
        }

        /** Its colour and mark come from its place among the groups that are asked about. */
        static String look(Responsibility question, GroupName party) {
            return "partner-" + (place(question, party) % 8 + 1);
        }

        static int place(Responsibility question, GroupName party) {
            return IntStream.range(0, question.groups().size())
                    .filter(i -> question.groups().get(i).equals(party)).findFirst().orElse(0);
        }

        static String word(Level level) {
            return PictureWords.text("responsibility." + level.word());
        }
    }
}
