package tandem.ui.picture;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tandem.partnership.Node;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.session.Published;

/** Who will be shown by themselves if so many answer, in words (rules.md B8); decided by the rule itself. */
public final class WhoIsShown {
    private WhoIsShown() {
    }

    /**
     * A sentence or two; what to do about it where no group will be shown.
     *
     * @param people one number for each group, in the partnership's order; missing ones are 0
     * @param unsaid how many would rather not say their group
     */
    public static String sentence(Partnership partnership, List<Integer> people, int unsaid, int k) {
        var partners = partnership.partners();
        var seats = IntStream.range(0, Math.min(people.size(), partners.size())).boxed()
                .filter(i -> people.get(i) > 0).collect(toMap(i -> partners.get(i).id(), people::get));
        return sentence(Node.whole(partnership), seats, unsaid, k);
    }

    private static String sentence(Node whole, Map<PartnerId, Integer> seats, int unsaid, int k) {
        var all = seats.values().stream().mapToInt(Integer::intValue).sum() + unsaid;
        if (all < k) {
            return PictureWords.text("shown.nothing", all, k);
        }
        var published = Published.ifAnswered(whole, seats, unsaid, k);
        var sets = published.sets().stream().flatMap(set -> set.keys().stream()).map(whole::get).toList();
        var shown = sets.stream().filter(node -> node.kind() != Node.Kind.WHOLE
                && sets.stream().noneMatch(node.children()::contains)).map(Groups::name).toList();
        if (shown.isEmpty()) {
            return PictureWords.text("shown.none", all, seats.size());
        }
        var sentences = new ArrayList<>(List.of(PictureWords.text("shown.some", all, Groups.and(shown))));
        var hidden = published.unshown().stream().map(one -> whole.get(one.key()))
                .filter(node -> node.kind() != Node.Kind.WIDER).map(Groups::name).toList();
        if (!hidden.isEmpty()) {
            sentences.add(PictureWords.text("shown.not", Groups.and(hidden)));
        }
        return String.join(" ", sentences);
    }
}
