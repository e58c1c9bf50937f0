package tandem.ui.picture;

import java.util.List;
import java.util.Locale;
import tandem.partnership.Node;
import tandem.question.GroupName;
import tandem.session.Result;

/** What groups are called in pictures, and the colour and mark that their place in the partnership gives them. */
final class Groups {
    /** After the eighth, colours and marks come round again. */
    private static final int SIGNS = 8;

    private Groups() {
    }

    static String name(Node node) {
        return switch (node.kind()) {
            case WHOLE -> PictureWords.text("group.whole");
            case UNSAID -> PictureWords.text("group.unsaid");
            case GROUP -> node.name();
            case WIDER -> capital(node.name());
        };
    }

    /** Several that are only shown together are called by all their names. */
    static String name(List<Node> nodes) {
        return nodes.size() == 1 ? name(nodes.getFirst())
                : PictureWords.text("group.together", and(nodes.stream().map(Groups::name).toList()));
    }

    static String name(Result.Shown set) {
        return name(set.nodes());
    }

    /** "A", "A and B", "A, B and C". */
    static String and(List<String> names) {
        var last = names.getLast();
        return names.size() == 1 ? last : PictureWords.text("group.and",
                String.join(", ", names.subList(0, names.size() - 1)), last);
    }

    /** The class that gives a partner's colour and mark; others are drawn in ink. */
    static String look(Node node) {
        return switch (node.kind()) {
            case GROUP -> look(node.place());
            case WHOLE -> "whole";
            case WIDER, UNSAID -> "several";
        };
    }

    /** That of the partner in this place. */
    static String look(int place) {
        return "partner-" + (place % SIGNS + 1);
    }

    /** The look of a group of the question's own; what is no group is drawn in ink. */
    static String look(List<GroupName> groups, String id) {
        for (int place = 0; place < groups.size(); place++) {
            if (groups.get(place).id().value().equals(id)) {
                return "partner-" + (place % SIGNS + 1);
            }
        }
        return "several";
    }

    static String look(List<Node> nodes) {
        return nodes.size() == 1 ? look(nodes.getFirst()) : "several";
    }

    static String key(List<Node> nodes) {
        return String.join("+", nodes.stream().map(Node::key).toList());
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
