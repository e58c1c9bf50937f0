package tandem.partnership;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;

/**
 * A standing relationship around important work.
 *
 * @param name       what people call it, at most 120 characters
 * @param purpose    what it is for, at most 1,000 characters
 * @param partners   1–30 partners, in the order that gives them their colours and breaks ties (rules.md B1)
 * @param tasks      at most 30 tasks
 * @param note       what a reader should know first, such as that it is an example; may be empty
 * @param agreedWith with whom its use was agreed; empty while it was not
 * @param agreedWhen when that was, in the words of those who agreed; may be empty
 */
public record Partnership(PartnershipId id, String name, String purpose, List<Partner> partners, List<Task> tasks,
                          String note, String agreedWith, String agreedWhen) {
    public Partnership {
        name = PlainText.neededLine("the partnership's name", name, 120);
        purpose = PlainText.lines("the purpose", purpose, 1000);
        note = PlainText.lines("the note", note, 1000);
        agreedWith = PlainText.line("agreed with", agreedWith, 200);
        agreedWhen = PlainText.line("agreed when", agreedWhen, 80);
        partners = List.copyOf(partners);
        tasks = List.copyOf(tasks);
        if (partners.isEmpty()) {
            throw new Malformed(Reason.TOO_FEW, "groups", 1);
        }
        if (partners.size() > 30) {
            throw new Malformed(Reason.TOO_MANY, "groups", 30);
        }
        if (tasks.size() > 30) {
            throw new Malformed(Reason.TOO_MANY, "tasks", 30);
        }
        var seen = new HashSet<PartnerId>();
        for (var partner : partners) {
            if (!seen.add(partner.id())) {
                throw Malformed.text(partner.id().value(), Reason.TWICE, partner.name());
            }
        }
    }

    public Optional<Partner> partner(PartnerId wanted) {
        return partners.stream().filter(partner -> partner.id().equals(wanted)).findFirst();
    }
}
