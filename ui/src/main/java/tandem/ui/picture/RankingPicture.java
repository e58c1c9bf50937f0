package tandem.ui.picture;

import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.Ranking;
import tandem.question.Schulze;

/** The options in the order that follows from all orders, each with its average place and how it stands to the next. */
record RankingPicture(Ranking ranking, Ranking.@Nullable Standing standing, List<Ballot> named)
        implements Picture.Drawing {
    /** An option and the place at which it stands. */
    private record Row(int place, boolean tied, Ranking.Option option, Optional<Ranking.Option> next) {
    }

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        if (standing != null) {
            parts.add(p(favourite(ranking, standing)).withClass("ranking-said").attr("data-key", "favourite"));
        }
        parts.add(ol().withClass("ranking-order").attr("data-key", "order").with(rows().stream().map(this::row)));
        if (standing != null) {
            parts.addAll(notes(standing));
        }
        if (!named.isEmpty()) {
            parts.add(NamedAnswers.listed(named, this::said));
        }
        return parts;
    }

    private static List<DomContent> notes(Ranking.Standing standing) {
        var notes = new ArrayList<DomContent>();
        var about = PictureWords.text(standing.places().isEmpty() ? "too-few-to-average" : "ranking.key");
        notes.add(p(PictureWords.text("ranking.ranked", standing.ranked()) + " · " + about).withClass("picture-note")
                .attr("data-key", "key"));
        if (standing.schulze().favourite() instanceof Schulze.Circle) {
            notes.add(p(PictureWords.text("ranking.how")).withClass("picture-note").attr("data-key", "how"));
        }
        if (standing.abstained() > 0) {
            notes.add(p(PictureWords.text("abstained-some", standing.abstained())).withClass("picture-note")
                    .attr("data-key", "abstained"));
        }
        return notes;
    }

    private List<Row> rows() {
        var order = standing == null ? ranking.options().stream().map(option -> List.of(option.id())).toList()
                : standing.schulze().order();
        var rows = new ArrayList<Row>();
        int place = 1;
        for (var tied : order) {
            for (var id : tied) {
                rows.add(new Row(place, tied.size() > 1, option(ranking, id), Optional.empty()));
            }
            place += tied.size();
        }
        for (int i = 0; i + 1 < rows.size(); i++) {
            var row = rows.get(i);
            rows.set(i, new Row(row.place(), row.tied(), row.option(), Optional.of(rows.get(i + 1).option())));
        }
        return rows;
    }

    private DomContent row(Row row) {
        var average = Optional.ofNullable(standing).flatMap(told -> average(told, row.option()));
        var track = Track.ofScale(ranking.options().size());
        average.ifPresent(place -> track.mark(List.of(), place));
        var told = standing;
        var duel = told == null ? Optional.<String>empty() : row.next().map(next -> duel(told, row.option(), next));
        return li().withClass("rank-row").attr("data-key", "o-" + row.option().id())
                .with(span(told == null ? ""
                                : PictureWords.text(row.tied() ? "ranking.tied" : "ranking.place", row.place()))
                        .withClass("rank-nth"),
                        span(row.option().label()).withClass("rank-label"),
                        iff(average.isPresent(), track.drawn("on-places")),
                        average.<DomContent>map(place -> span(PictureWords.text("ranking.average",
                                Figures.oneDecimal(place))).withClass("rank-average")).orElseGet(() -> each()),
                        duel.<DomContent>map(words -> span(words).withClass("rank-duel")).orElseGet(() -> each()));
    }

    /** "before B, 12 to 6", and the like. */
    private static String duel(Ranking.Standing standing, Ranking.Option option, Ranking.Option next) {
        int over = standing.over(option.id(), next.id());
        int under = standing.over(next.id(), option.id());
        return PictureWords.text(over > under ? "ranking.before" : over < under ? "ranking.after" : "ranking.level",
                next.label(), over, under);
    }

    /** Who is the favourite of these people, or why nobody is. */
    static String favourite(Ranking ranking, Ranking.Standing standing) {
        if (standing.ranked() == 0) {
            return PictureWords.text("ranking.nobody");
        }
        return switch (standing.schulze().favourite()) {
            case Schulze.First(var option) -> PictureWords.text("ranking.favourite", option(ranking, option).label());
            case Schulze.Circle(var options) -> PictureWords.text("ranking.circle", circle(ranking, options));
            case Schulze.Level(var options) -> level(ranking, options, standing.schulze().order().getFirst());
        };
    }

    private static String circle(Ranking ranking, List<String> options) {
        var wins = new ArrayList<String>();
        for (int i = 0; i < options.size(); i++) {
            wins.add(PictureWords.text("ranking.beats", option(ranking, options.get(i)).label(),
                    option(ranking, options.get((i + 1) % options.size())).label()));
        }
        return String.join(", ", wins);
    }

    private static String level(Ranking ranking, List<String> options, List<String> firsts) {
        var others = options.stream().filter(option -> !firsts.contains(option)).toList();
        return others.isEmpty() ? PictureWords.text("ranking.none", named(ranking, firsts))
                : PictureWords.text("ranking.unbeaten", named(ranking, firsts), named(ranking, others));
    }

    private static String named(Ranking ranking, List<String> options) {
        return Groups.and(options.stream().map(id -> option(ranking, id).label()).toList());
    }

    static Ranking.Option option(Ranking ranking, String id) {
        return ranking.options().stream().filter(option -> option.id().equals(id)).findFirst().orElseThrow();
    }

    static Optional<Double> average(Ranking.Standing standing, Ranking.Option option) {
        return Optional.ofNullable(standing.places().get(option.id()));
    }

    /** How many put the option of the row before that of the column. */
    @Override
    public List<DomContent> table() {
        return standing == null ? List.of() : List.of(matrix(ranking, standing, PictureWords.text("ranking.table")));
    }

    static DomContent matrix(Ranking ranking, Ranking.Standing standing, String title) {
        var order = standing.schulze().order().stream().flatMap(List::stream).map(id -> option(ranking, id)).toList();
        var heads = new ArrayList<>(List.of(PictureWords.text("table.option"), PictureWords.text("ranking.mean")));
        order.forEach(option -> heads.add(PictureWords.text("ranking.over", option.label())));
        var rows = order.stream().map(option -> {
            var row = new ArrayList<String>(List.of(option.label(),
                    average(standing, option).map(Figures::twoDecimals).orElse("–")));
            order.forEach(other -> row.add(other.equals(option) ? "–"
                    : String.valueOf(standing.over(option.id(), other.id()))));
            return List.copyOf(row);
        }).toList();
        return Tables.of(title, heads, rows);
    }

    private List<NamedAnswers.Said> said(Answer answer) {
        return List.of(new NamedAnswers.Said("", answer instanceof Ranking.Ordered
                ? String.join(" ", inWords(ranking, answer)) : PictureWords.text("abstained")));
    }

    /** Somebody's order, a line a place. */
    static List<String> inWords(Ranking ranking, Answer answer) {
        var places = ranking.said((Ranking.Ordered) answer);
        var words = new ArrayList<String>();
        int place = 1;
        for (var options : places) {
            words.add(PictureWords.text("ranking.line", place,
                    String.join(" = ", options.stream().map(Ranking.Option::label).toList())));
            place += options.size();
        }
        return words;
    }
}
