package tandem.partnership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of the room that answers may be looked at by. They form a tree (rules.md B): the whole room, its wider groups,
 * their groups; a group that stands in a wider group alone, or in none, hangs from the whole, and so do those who would
 * rather not say.
 *
 * @param key      its name in code: the partner's id, {@code ~} and the wider group, {@link #WHOLE} or {@link #UNSAID}
 * @param name     what people call it; empty for the whole and for those who would rather not say
 * @param wider    the wider group's name where this is one, or is all there is of one; may be empty
 * @param place    the partner's place in the partnership from 0, which gives its colour; −1 for all others
 * @param partners whose answers are in it; empty for those who would rather not say
 * @param children what it is made of, in the partnership's order
 */
public record Node(Kind kind, String key, String name, String wider, int place, List<PartnerId> partners,
                   List<Node> children) {
    public static final String WHOLE = "*";
    public static final String UNSAID = "?";

    /** What sort of part it is. */
    public enum Kind {
        WHOLE, WIDER, GROUP, UNSAID
    }

    public Node {
        partners = List.copyOf(partners);
        children = List.copyOf(children);
    }

    /** The whole room of this partnership. */
    public static Node whole(Partnership partnership) {
        var partners = partnership.partners();
        var byWider = new LinkedHashMap<String, List<Node>>();
        for (int place = 0; place < partners.size(); place++) {
            var partner = partners.get(place);
            var alone = partner.widerGroup().isEmpty();
            byWider.computeIfAbsent(alone ? partner.id().value() : "~" + partner.widerGroup(), _ -> new ArrayList<>())
                    .add(new Node(Kind.GROUP, partner.id().value(), partner.name(), partner.widerGroup(), place,
                            List.of(partner.id()), List.of()));
        }
        var children = new ArrayList<Node>();
        byWider.forEach((key, groups) -> children.add(groups.size() == 1 ? groups.getFirst() : wider(key, groups)));
        children.add(new Node(Kind.UNSAID, UNSAID, "", "", -1, List.of(), List.of()));
        return new Node(Kind.WHOLE, WHOLE, "", "", -1, partners.stream().map(Partner::id).toList(), children);
    }

    private static Node wider(String key, List<Node> groups) {
        var name = key.substring(1);
        return new Node(Kind.WIDER, key, name, name, -1,
                groups.stream().flatMap(group -> group.partners().stream()).toList(), groups);
    }

    /** Whether somebody of this partner is in it; null is one who would rather not say. */
    public boolean holds(@Nullable PartnerId partner) {
        return switch (kind) {
            case WHOLE -> true;
            case UNSAID -> partner == null;
            case WIDER, GROUP -> partner != null && partners.contains(partner);
        };
    }

    /** It and all below it, itself first. */
    public Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    public Optional<Node> at(String wanted) {
        return all().filter(node -> node.key().equals(wanted)).findFirst();
    }

    /** The node with this key. @throws IllegalArgumentException where there is none */
    public Node get(String wanted) {
        return at(wanted).orElseThrow(() -> new IllegalArgumentException("no group " + wanted));
    }
}
