package tandem.ui.picture;

import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;
import tandem.partnership.Node;
import tandem.question.Tally;
import tandem.session.Result;

/**
 * What the round before says beside this one (rules.md B4): the same set then, and the same people if it can be told.
 */
record Rounds(Result result) {
    boolean areTwo() {
        return result.before().flatMap(Result::whole).isPresent();
    }

    /** What this set of people answered in the round before; empty where that was not shown. */
    Optional<Tally> before(List<Node> nodes) {
        return result.before().flatMap(before -> nodes.getFirst().kind() == Node.Kind.WHOLE ? before.whole()
                : before.sets().stream().filter(set -> set.nodes().equals(nodes)).map(Result.Shown::tally).findFirst());
    }

    /**
     * What became of the same people's answers, or that they are not the same.
     *
     * @param then how many of this set answered before; below 1 where that is not shown
     */
    String said(String part, List<Node> nodes, int then, int now) {
        var panel = result.panels().stream()
                .filter(one -> one.part().equals(part) && keys(one.nodes()).equals(keys(nodes)))
                .map(Result.Panel::change).findFirst();
        if (panel.isEmpty()) {
            return then < 1 || then == now ? "" : PictureWords.text("rounds.others", then, now);
        }
        var change = panel.get();
        return change.in("up") + change.in("down") + change.in("other") == 0
                ? PictureWords.text("rounds.none", change.n())
                : change.in("other") > 0 ? PictureWords.text("rounds.changed", change.n(), change.in("other"))
                : PictureWords.text("rounds.panel", change.n(), change.in("up"), change.in("same"), change.in("down"));
    }

    private static List<String> keys(List<Node> nodes) {
        return nodes.stream().map(Node::key).toList();
    }

    /** How the two rounds are drawn, and that what changed is not told of everybody where that is so. */
    DomContent key() {
        var key = PictureWords.text("rounds.key", result.round().round() - 1, result.round().round());
        return p(result.panels().isEmpty() ? key + " " + PictureWords.text("rounds.unshown") : key)
                .withClass("picture-note").attr("data-key", "rounds");
    }
}
