package tandem.question;

import java.util.List;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.words.PlainText;

/**
 * A group that a question names: a partner of the partnership that is asked.
 *
 * @param name what people call it, at most 80 characters
 */
public record GroupName(PartnerId id, String name) {
    /** The most groups that a question may name: as many as a partnership has. */
    static final int MOST = 30;

    public GroupName {
        name = PlainText.neededLine("the group's name", name, 80);
    }

    /** All groups of this partnership, in its order. */
    public static List<GroupName> of(Partnership partnership) {
        return partnership.partners().stream().map(partner -> new GroupName(partner.id(), partner.name())).toList();
    }

    /** These groups, if there are not too many and each is there once. */
    static List<GroupName> distinct(List<GroupName> groups) {
        return Labels.distinct("groups", groups, group -> group.id().value(), 0, MOST);
    }
}
