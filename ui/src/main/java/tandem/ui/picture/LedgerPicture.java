package tandem.ui.picture;

import static j2html.TagCreator.b;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.Ledger;
import tandem.question.Ledger.Cell;
import tandem.question.Ledger.Much;
import tandem.question.Ledger.People;
import tandem.question.Ledger.Side;
import tandem.question.OpenText;

/**
 * Two sides, costs left and gains right, a row for each group that carries or gains; people are counted, the heaviest
 * nearest to the middle (rules.md C10). Words stand under it as cards.
 *
 * @param most  no more cards than this
 * @param notes what is to be said of a cell
 */
record LedgerPicture(Ledger ledger, Ledger.Sides tally, List<Ballot> named, int most, Map<Cell, String> notes)
        implements Picture.Drawing {
    private static final People NOBODY = new People(Map.of());
    private static final List<Much> HEAVIEST_FIRST = Stream.of(Much.values()).sorted((a, b) -> b.compareTo(a)).toList();

    /** @param tally null while nothing is shown yet */
    static LedgerPicture of(Ledger ledger, Ledger.@Nullable Sides tally, List<Ballot> named, int most,
                            Map<Cell, String> notes) {
        return new LedgerPicture(ledger, tally == null ? new Ledger.Sides(0, true, Map.of(), List.of(), 0, 0) : tally,
                named, most, notes);
    }

    private record Row(String who, String name, String look) {
        Cell cell(Side side) {
            return new Cell(side, who);
        }
    }

    @Override
    public List<DomContent> parts() {
        if (!tally.told()) {
            return List.of(p(PictureWords.text("not-by-itself")).withClass("picture-note").attr("data-key", "why"));
        }
        var parts = new ArrayList<DomContent>();
        var shown = rows().stream().filter(row -> tally.n() == 0 || isNamed(row)).toList();
        parts.add(div(div(span(head(Side.COST)).withClass("ledger-head cost"),
                        span(head(Side.BENEFIT)).withClass("ledger-head benefit")).withClass("ledger-heads")
                        .attr("aria-hidden", "true"),
                ul().withClass("ledger-rows").with(shown.stream().map(this::row)))
                .withClass("ledger").attr("data-key", "ledger"));
        var nobody = rows().stream().filter(row -> !shown.contains(row)).map(Row::name).toList();
        if (!nobody.isEmpty()) {
            parts.add(p(PictureWords.text("ledger.nobody", Groups.and(nobody))).withClass("picture-note")
                    .attr("data-key", "nobody"));
        }
        CardList.note(parts, "abstained-some", tally.abstained());
        if (!named.isEmpty()) {
            parts.add(NamedAnswers.listed(named, this::said));
        }
        parts.addAll(CardList.under(tally, most));
        return parts;
    }

    private boolean isNamed(Row row) {
        return Stream.of(Side.values()).anyMatch(side -> people(row, side).count() > 0);
    }

    private People people(Row row, Side side) {
        return tally.cells().getOrDefault(row.cell(side), NOBODY);
    }

    private DomContent row(Row row) {
        return li().withClass("ledger-row " + row.look()).attr("data-key", "who-" + row.who())
                .with(span(row.name()).withClass("lane-name"), side(row, Side.COST), side(row, Side.BENEFIT));
    }

    private DomContent side(Row row, Side side) {
        var people = people(row, side);
        var note = notes.get(row.cell(side));
        return div(span(PictureWords.text("ledger." + word(side)) + " ").withClass("ledger-what"),
                bar(people),
                span(b(PictureWords.text("of", people.count(), tally.n())), text(" "),
                        span(weights(people)).withClass("ledger-much")).withClass("ledger-figures"),
                note == null ? each() : span(note).withClass("ledger-note"))
                .withClasses("ledger-side", word(side), people.count() == 0 ? "none" : "");
    }

    private DomContent bar(People people) {
        var bar = tag("svg").attr("class", "bar").attr("viewBox", "0 0 100 10").attr("preserveAspectRatio", "none")
                .attr("aria-hidden", "true").attr("focusable", "false");
        int before = 0;
        for (var much : HEAVIEST_FIRST) {
            bar.with(tag("rect").attr("class", "much " + word(much)).attr("height", "10")
                    .attr("x", share(before)).attr("width", share(people.at(much))));
            before += people.at(much);
        }
        return bar;
    }

    private String share(int people) {
        return String.format(Locale.ROOT, "%.2f", tally.n() == 0 ? 0 : 100.0 * people / tally.n());
    }

    private static String weights(People people) {
        return String.join(" · ", HEAVIEST_FIRST.stream().filter(much -> people.at(much) > 0)
                .map(much -> PictureWords.text("ledger.of-much", people.at(much),
                        PictureWords.text("much." + word(much))))
                // "4 a lot" stays on one line
                .map(part -> part.replace(' ', '\u00a0'))
                .toList());
    }

    @Override
    public List<DomContent> table() {
        var heads = new ArrayList<String>();
        heads.add(PictureWords.text("table.group"));
        for (var side : Side.values()) {
            heads.add(head(side));
            HEAVIEST_FIRST.forEach(much -> heads.add(PictureWords.text("much." + word(much))));
        }
        var rows = tally.told() ? rows().stream().map(row -> {
            var cells = new ArrayList<>(List.of(row.name()));
            for (var side : Side.values()) {
                var people = people(row, side);
                cells.add(String.valueOf(people.count()));
                HEAVIEST_FIRST.forEach(much -> cells.add(String.valueOf(people.at(much))));
            }
            return List.copyOf(cells);
        }).toList() : List.<List<String>>of();
        return rows.isEmpty() ? List.of() : List.of(Tables.of(ledger.prompt(), heads, rows));
    }

    private List<Row> rows() {
        return ledger.cells().stream().filter(cell -> cell.side() == Side.COST)
                .map(cell -> new Row(cell.who(), name(ledger, cell.who()), look(cell.who()))).toList();
    }

    private String look(String who) {
        return Groups.look(ledger.groups(), who);
    }

    static String name(Ledger ledger, String who) {
        return ledger.groups().stream().filter(group -> group.id().value().equals(who)).map(group -> group.name())
                .findFirst().orElseGet(() -> PictureWords.text("ledger.everyone"));
    }

    private static String head(Side side) {
        return PictureWords.text("ledger." + word(side) + ".who");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<NamedAnswers.Said> said(Answer answer) {
        return answer instanceof Ledger.Entries ? inWords(ledger, answer, tally.cards()).stream()
                .map(line -> new NamedAnswers.Said("", line)).toList()
                : List.of(new NamedAnswers.Said("", PictureWords.text("abstained")));
    }

    /** What somebody wrote into it, an entry a line. @param shown without the words of cards that are kept back */
    static List<String> inWords(Ledger ledger, Answer answer, List<OpenText.Card> shown) {
        return ((Ledger.Entries) answer).entries().stream().map(entry -> {
            var who = ledger.cells().stream().filter(cell -> cell.side() == entry.side()
                    && entry.who().contains(cell.who())).map(cell -> name(ledger, cell.who())).toList();
            var line = PictureWords.text("ledger.entry", PictureWords.text("ledger." + word(entry.side())),
                    PictureWords.text("much." + word(entry.much())), Groups.and(who));
            return !CardList.shows(shown, word(entry.side()), entry.words()) ? line
                    : PictureWords.text("ledger.entry-words", line, entry.words());
        }).toList();
    }
}
