package tandem.session;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tandem.partnership.Node;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.question.Guard;
import tandem.question.Sums;

/** People of several groups and what they answered, a line each: "whanau: 9 no, 6 yes". */
final class Gathering {
    private Gathering() {
    }

    /** @param groups each with its wider group, if it has one: "whanau@home" */
    static Partnership partnership(String... groups) {
        var partners = Stream.of(groups).map(group -> group.split("@"))
                .map(group -> new Partner(new PartnerId(group[0]), group[0], group.length > 1 ? group[1] : "", false,
                        "")).toList();
        return new Partnership(new PartnershipId("p"), "A partnership", "To work together", partners, List.of(), "",
                "", "");
    }

    /** @param lines "whanau: 9 no, 6 yes"; "?" for those who did not say, "a+b" for who picked both */
    static List<Publishing.Counted> answers(String... lines) {
        var answers = new ArrayList<Publishing.Counted>();
        for (var line : lines) {
            var group = line.split(": ");
            var partner = group[0].equals(Node.UNSAID) ? null : new PartnerId(group[0]);
            for (var said : group[1].split(", ")) {
                var marks = Stream.of(said.split(" ")[1].split("\\+")).filter(column -> !column.equals("-"))
                        .collect(toMap(column -> column, _ -> 1));
                for (int i = 0; i < Integer.parseInt(said.split(" ")[0]); i++) {
                    answers.add(new Publishing.Counted(partner, new Sums.Sum(1, marks)));
                }
            }
        }
        return answers;
    }

    /** What is said of the sizes alone. */
    static Published sized(Partnership partnership, String... lines) {
        return Publishing.of("", Node.whole(partnership), answers(lines), 5, Guard.NOBODY);
    }

    /** What is said of answers in which nobody may be found out by agreement. */
    static Published guarded(Partnership partnership, String... lines) {
        return Publishing.of("", Node.whole(partnership), answers(lines), 5, Guard.EVERYBODY);
    }

    /** "whanau 9", in the order in which they are said; the whole is "*". */
    static List<String> sets(Published published) {
        return published.sets().stream().map(set -> String.join("+", set.keys()) + " " + set.sum().n()).toList();
    }

    static String unshown(Published published) {
        return published.unshown().stream().map(hidden -> hidden.key() + " " + hidden.why()).collect(joining(", "));
    }
}
