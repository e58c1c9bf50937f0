package tandem.server.codec;

import java.util.List;
import tandem.partnership.PartnerId;
import tandem.question.GroupName;
import tools.jackson.databind.node.ObjectNode;

/** The groups that a question names, as JSON: left out where they are those of the partnership that is asked. */
final class GroupNames {
    private GroupNames() {
    }

    static void write(List<GroupName> groups, ObjectNode out) {
        if (!groups.isEmpty()) {
            var all = out.putArray("groups");
            groups.forEach(group -> all.addObject().put("id", group.id().value()).put("name", group.name()));
        }
    }

    static List<GroupName> read(Fields in) {
        return in.has("groups") ? in.list("groups", group -> new GroupName(new PartnerId(group.text("id")),
                group.text("name"))) : none(in);
    }

    /** A null counts as asked for as well. */
    private static List<GroupName> none(Fields in) {
        in.textOrNull("groups");
        return List.of();
    }
}
