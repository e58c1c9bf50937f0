package tandem.ui.picture;

import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.partnership.Node;
import tandem.question.Choice;
import tandem.question.Tally;
import tandem.session.Result;

/** A bar a group under each option, all from one zero to everybody in the group. */
record ChoiceByGroup(Choice choice, Result result, Around around) implements Picture.Drawing {
    private record Set(List<Node> nodes, Choice.Counts counts) {
    }

    private record Option(String column, String label, boolean apart) {
        int in(Choice.Counts counts) {
            return switch (column) {
                case "none" -> counts.none();
                case "abstained" -> counts.abstained();
                default -> counts.counts().getOrDefault(column.substring(2), 0);
            };
        }
    }

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        furthest().ifPresent(said -> parts.add(p(said).withClass("gap-said").attr("data-key", "gap")));
        parts.add(ul().withClass("options-by-group").attr("data-key", "bars").with(options().stream()
                .filter(this::isChosen).map(this::option)));
        nobodyChose().ifPresent(said -> parts.add(p(said).withClass("picture-note").attr("data-key", "nobody")));
        parts.addAll(around.between("", column -> options().stream().filter(o -> o.column().equals(column))
                .map(Option::label).findFirst().orElse(column)));
        if (choice.max() > 1) {
            parts.add(p(PictureWords.text("several")).withClass("picture-note").attr("data-key", "note"));
        }
        var rounds = new Rounds(result);
        if (rounds.areTwo()) {
            parts.add(rounds.key());
            parts.add(ul().withClass("changes").attr("data-key", "changes").with(sets().stream()
                    .map(this::changed)));
        }
        parts.addAll(around.hidden());
        return parts;
    }

    private Optional<String> furthest() {
        return around.furthest("").filter(pair -> !pair.gap().option().isEmpty()).map(pair -> {
            var option = options().stream().filter(o -> o.column().equals("o-" + pair.gap().option())).findFirst()
                    .orElseThrow();
            var one = (Choice.Counts) pair.one().tally();
            var other = (Choice.Counts) pair.other().tally();
            return PictureWords.text(pair.gap().isWide() ? "gap.choice" : pair.gap().isAgreement() ? "gap.choice-close"
                    : "gap.choice-near", option.label(), Groups.name(pair.one()), option.in(one), one.n(),
                    Groups.name(pair.other()), option.in(other), other.n());
        });
    }

    /** Lines for what nobody chose would make all others smaller; they are named instead. */
    private boolean isChosen(Option option) {
        return option.in((Choice.Counts) result.whole().orElseThrow()) > 0
                || result.together().stream().anyMatch(voiced -> option.in((Choice.Counts) voiced.tally()) > 0)
                || result.before().flatMap(Result::whole).filter(was -> option.in((Choice.Counts) was) > 0).isPresent();
    }

    private Optional<String> nobodyChose() {
        var names = options().stream().filter(option -> !isChosen(option)).map(Option::label).toList();
        return names.isEmpty() ? Optional.empty()
                : Optional.of(PictureWords.text("nobody-chose", String.join("; ", names)));
    }

    private DomContent option(Option option) {
        var rows = new ArrayList<Lane>();
        sets().forEach(set -> rows.add(row(set, option)));
        result.together().stream().filter(voiced -> option.in((Choice.Counts) voiced.tally()) > 0)
                .forEach(voiced -> rows.add(Voices.chose(voiced)));
        return li().withClass(option.apart() ? "by-group apart" : "by-group").attr("data-key", option.column())
                .with(p(option.label()).withClass("option-label"), Around.lanes(rows));
    }

    private Lane row(Set set, Option option) {
        var count = option.in(set.counts());
        var n = set.counts().n();
        var track = Track.ofShares().bar(share(count, n));
        new Rounds(result).before(set.nodes()).map(Choice.Counts.class::cast)
                .ifPresent(was -> track.upright(share(option.in(was), was.n()), "was"));
        return Lane.of(set.nodes()).track(track.drawn("on-shares"))
                .figures(PictureWords.text("of", count, n), Figures.percent(count, n));
    }

    private DomContent changed(Set set) {
        var then = new Rounds(result).before(set.nodes()).map(tally -> ((Choice.Counts) tally).n()).orElse(0);
        return Lane.of(set.nodes()).note(new Rounds(result).said("", set.nodes(), then, set.counts().n())).drawn();
    }

    private static double share(int count, int n) {
        return n == 0 ? 0 : (double) count / n;
    }

    private List<Set> sets() {
        var sets = new ArrayList<Set>();
        sets.add(set(List.of(new Node(Node.Kind.WHOLE, Node.WHOLE, "", "", -1, List.of(), List.of())),
                result.whole().orElseThrow()));
        around.lens().sets(result).forEach(shown -> sets.add(set(shown.nodes(), shown.tally())));
        return sets;
    }

    private static Set set(List<Node> nodes, Tally tally) {
        return new Set(nodes, (Choice.Counts) tally);
    }

    private List<Option> options() {
        var options = new ArrayList<Option>();
        choice.options().forEach(option -> options.add(new Option("o-" + option.id(), option.label(), false)));
        if (((Choice.Counts) result.whole().orElseThrow()).none() > 0) {
            options.add(new Option("none", PictureWords.text("none"), true));
        }
        if (((Choice.Counts) result.whole().orElseThrow()).abstained() > 0) {
            options.add(new Option("abstained", PictureWords.text("abstained"), true));
        }
        return options;
    }

    @Override
    public List<DomContent> table() {
        var heads = new ArrayList<String>(List.of(PictureWords.text("table.option")));
        sets().forEach(set -> heads.add(Groups.name(set.nodes())));
        result.together().forEach(voiced -> heads.add(PictureWords.text("voice", voiced.name())));
        var rows = options().stream().map(option -> {
            var row = new ArrayList<String>(List.of(option.label()));
            sets().forEach(set -> row.add(Figures.share(option.in(set.counts()), set.counts().n())));
            result.together().forEach(voiced -> row.add(
                    option.in((Choice.Counts) voiced.tally()) > 0 ? PictureWords.text("yes") : "–"));
            return List.copyOf(row);
        }).toList();
        return List.of(Tables.of(choice.prompt(), heads, rows));
    }
}
