package tandem.ui.picture;

import static j2html.TagCreator.b;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.question.CommonGround;
import tandem.question.Statements;
import tandem.session.Result;

/** A card for each statement with a line for each group: its share agreeing, and what they all have in common. */
record StatementsByGroup(Statements question, Result result, Around around, int most, boolean brief)
        implements Picture.Drawing {
    @Override
    public List<DomContent> parts() {
        var ground = ground();
        var divided = StatementOrder.divided(ground);
        var drawn = drawn(ground);
        var parts = new ArrayList<DomContent>();
        parts.add(ul().withClass("cards statement-cards by-group").attr("data-key", "statements").with(drawn
                .stream().map(statement -> card(statement, ground.get(statement.id()),
                        divided.contains(statement.id())))));
        StatementsPicture.more(parts, question, drawn.size(), brief);
        if (!ground.isEmpty()) {
            parts.add(p(PictureWords.text(brief ? "ground.brief" : "ground.what")).withClass("picture-note")
                    .attr("data-key", "ground"));
        }
        parts.addAll(around.hidden());
        return parts;
    }

    /** Of the groups themselves; wider groups have no common ground of their own. */
    private Map<String, CommonGround> ground() {
        return around.lens() == Lens.GROUP ? StatementOrder.ground(question, result) : Map.of();
    }

    private List<Statements.Statement> order(Map<String, CommonGround> ground) {
        return ground.isEmpty() ? question.statements() : StatementOrder.common(question, ground, statement -> sets()
                .anyMatch(set -> ((Statements.Counts) set.tally()).of(statement.id()).told()));
    }

    private List<Statements.Statement> drawn(Map<String, CommonGround> ground) {
        var all = brief ? StatementOrder.telling(order(ground), ground,
                (Statements.Counts) result.whole().orElseThrow()) : order(ground);
        return all.subList(0, Math.min(all.size(), most));
    }

    private DomContent card(Statements.Statement statement, @Nullable CommonGround ground, boolean divided) {
        var card = li(p(statement.label()).withClass("statement-label"),
                ul().withClass("group-stances").with(sets().map(set -> line(set, statement))))
                .withClass("card statement-card").attr("data-key", "s-" + statement.id());
        if (ground != null) {
            card.with(p(text(PictureWords.text("ground") + " "), b(Figures.twoDecimals(ground.value())))
                    .withClass("ground"));
            if (divided) {
                card.with(Stances.divided(ground, new GroupNames(result)));
            }
        }
        return card;
    }

    private Stream<Result.Shown> sets() {
        return around.lens().sets(result).stream();
    }

    private static DomContent line(Result.Shown set, Statements.Statement statement) {
        var count = ((Statements.Counts) set.tally()).of(statement.id());
        var line = li(span(Groups.name(set)).withClass("lane-name"))
                .withClass("group-stance " + Groups.look(set.nodes())).attr("data-key", "g-" + Groups.key(set.nodes()));
        return count.told() ? line.with(span(b(PictureWords.text("of", count.agree(), count.votes())),
                text(" " + PictureWords.text("ground.agree"))).withClass("lane-figures"), Stances.bar(count))
                : line.with(span(PictureWords.text("not-by-itself")).withClass("lane-beside"));
    }

    @Override
    public List<DomContent> table() {
        var ground = ground();
        var heads = new ArrayList<>(List.of(PictureWords.text("table.statement")));
        sets().forEach(set -> heads.add(PictureWords.text("ground.agree-of", Groups.name(set))));
        if (!ground.isEmpty()) {
            heads.add(PictureWords.text("ground"));
        }
        var rows = order(ground).stream().map(statement -> {
            var row = new ArrayList<>(List.of(statement.label()));
            sets().forEach(set -> row.add(share(((Statements.Counts) set.tally()).of(statement.id()))));
            if (ground.containsKey(statement.id())) {
                row.add(Figures.twoDecimals(Objects.requireNonNull(ground.get(statement.id())).value()));
            }
            return (List<String>) row;
        }).toList();
        return List.of(Tables.of(question.prompt(), heads, rows));
    }

    private static String share(Statements.Count count) {
        return count.told() ? PictureWords.text("of", count.agree(), count.votes()) : "–";
    }
}
