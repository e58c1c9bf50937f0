package tandem.ui.picture;

import static j2html.TagCreator.b;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;
import static java.util.stream.Collectors.joining;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tandem.question.Opinions;
import tandem.question.Statements;

/**
 * Groups of opinion (rules.md C6): the areas in which they stand, and what sets each apart. Nobody's dot is here: a
 * phone puts its own on it.
 */
public record OpinionPicture(Statements question, Opinions opinions) {
    /**
     * What a group is in a table.
     *
     * @param letter as which it stands on the map
     * @param size   how many people it is, in words
     * @param apart  what sets it apart; may be empty
     */
    public record Line(String letter, String size, String apart) {
    }

    /** A line for each group; none where there are none. */
    public List<Line> lines() {
        return opinions instanceof Opinions.Groups found ? IntStream.range(0, found.groups().size())
                .mapToObj(i -> line(i, found.groups().get(i), found.about())).toList() : List.of();
    }

    private Line line(int nth, Opinions.Group group, boolean about) {
        return new Line(letter(nth), people(group, about), group.leanings().stream().filter(this::isAsked)
                .map(leaning -> word(leaning) + " " + label(leaning)).collect(joining(" · ")));
    }

    /** Of what sets a group apart a room reads so much. */
    private static final int MOST_ON_SCREEN = 2;
    private static final double LETTER = 0.22;
    private static final double ROOM_FOR_A_LETTER = 0.25;

    /** The map and a card for each group; none where there is nothing. @param brief for a whole room to look at */
    List<DomContent> cards(boolean brief) {
        if (!(opinions instanceof Opinions.Groups found)) {
            return List.of();
        }
        var cards = new ArrayList<DomContent>();
        cards.add(li(p(PictureWords.text("opinions")).withClass("statement-label"), map(found),
                p(PictureWords.text("opinions.what")).withClass("picture-note"))
                .withClass("card opinion-map-card").attr("data-key", "opinion-map"));
        for (int i = 0; i < found.groups().size(); i++) {
            cards.add(card(i, found.groups().get(i), found.about(), brief));
        }
        return cards;
    }

    /** Why there is nothing to draw. */
    List<DomContent> notes() {
        return switch (opinions) {
            case Opinions.TooFew(int missing, boolean about) -> List.of(note(PictureWords.text(
                    about ? "opinions.about-missing" : "opinions.missing", missing, Opinions.fewestVotes(question))));
            case Opinions.NoGroups _ -> List.of(note(PictureWords.text("opinions.none")));
            case Opinions.Groups _ -> List.of();
        };
    }

    private static DomContent note(String words) {
        return p(words).withClass("picture-note").attr("data-key", "opinions");
    }

    private static DomContent map(Opinions.Groups found) {
        ContainerTag<?> svg = tag("svg").attr("class", "opinion-map").attr("viewBox", "-1.25 -1.25 2.5 2.5")
                .attr("aria-hidden", "true").attr("focusable", "false").with(tag("rect").attr("class", "opinion-plane")
                        .attr("x", "-1.22").attr("y", "-1.22").attr("width", "2.44").attr("height", "2.44")
                        .attr("rx", "0.06"));
        for (int i = 0; i < found.groups().size(); i++) {
            var area = found.groups().get(i).area();
            var x = decimal(area.x());
            var y = decimal(-area.y());
            svg.with(tag("ellipse").attr("class", "opinion-area area-" + i).attr("cx", x).attr("cy", y)
                    .attr("rx", decimal(area.along())).attr("ry", decimal(area.broad()))
                    .attr("transform", "rotate(" + -area.turn() + " " + x + " " + y + ")"));
        }
        for (int i = 0; i < found.groups().size(); i++) {
            svg.with(letter(i, found.groups().get(i).area()));
        }
        return svg;
    }

    /** In the middle of an area; above one that is so small that a dot and a letter would lie on one another. */
    private static DomContent letter(int nth, Opinions.Area area) {
        var turn = Math.toRadians(area.turn());
        var above = area.broad() >= ROOM_FOR_A_LETTER ? 0
                : Math.hypot(area.along() * Math.sin(turn), area.broad() * Math.cos(turn)) + LETTER / 2;
        var y = area.y() + above > 1.1 ? area.y() - above : area.y() + above;
        return tag("text").attr("class", "opinion-letter").attr("x", decimal(area.x())).attr("y", decimal(-y))
                .attr("font-size", decimal(LETTER)).attr("dy", "0.35em").withText(letter(nth));
    }

    private DomContent card(int nth, Opinions.Group group, boolean about, boolean brief) {
        var card = li(p(b(PictureWords.text("opinions.group", letter(nth))), text(" "),
                span(people(group, about)).withClass("opinion-size")))
                .withClass("card opinion-group").attr("data-key", "opinion-" + nth);
        var votes = new LinkedHashMap<Statements.Vote, List<Opinions.Leaning>>();
        group.leanings().stream().filter(this::isAsked).limit(brief ? MOST_ON_SCREEN : group.leanings().size())
                .forEach(leaning -> votes.computeIfAbsent(leaning.vote(), _ -> new ArrayList<>()).add(leaning));
        return votes.isEmpty() ? card.with(p(PictureWords.text("opinions.nothing")).withClass("picture-note"))
                : card.with(ul().withClass("opinion-leanings").with(votes.values().stream().map(all ->
                        li(b(word(all.getFirst()))).with(all.stream().map(leaning -> p(label(leaning)))))));
    }

    List<DomContent> table() {
        var heads = List.of(PictureWords.text("opinions.letter"), PictureWords.text("opinions.size"),
                PictureWords.text("opinions.apart"));
        var rows = lines().stream().map(line -> List.of(line.letter(), line.size(), line.apart())).toList();
        return rows.isEmpty() ? List.of() : List.of(Tables.of(PictureWords.text("opinions"), heads, rows));
    }

    private static String people(Opinions.Group group, boolean about) {
        return PictureWords.text(about ? "opinions.about" : "opinions.people", group.size());
    }

    /** What was kept back after the round closed is not told here either. */
    private boolean isAsked(Opinions.Leaning leaning) {
        return question.parts().contains(leaning.statement());
    }

    private String label(Opinions.Leaning leaning) {
        return question.label(leaning.statement());
    }

    private static String word(Opinions.Leaning leaning) {
        return PictureWords.text("opinions.most-" + leaning.vote().name().toLowerCase(Locale.ROOT));
    }

    private static String letter(int nth) {
        return String.valueOf((char) ('A' + nth));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
