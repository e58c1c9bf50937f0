package tandem.ui.start;

import java.util.List;
import tandem.partnership.Partnership;
import tandem.question.QuestionSet;
import tandem.question.Visibility;
import tandem.ui.picture.WhoIsShown;
import tandem.ui.words.Words;

/** Says beforehand what the session's minimum will show and what it will not (rules.md B8). Pure. */
final class WhatKDoes {
    private static final Words WORDS = Words.of("tandem.ui.start");

    private WhatKDoes() {
    }

    /**
     * @param k        the session's minimum
     * @param partnership whose groups they are
     * @param expected how many people are expected, one number a group; all 0 when that is not known
     */
    static String sentence(int k, Partnership partnership, List<Integer> expected, QuestionSet set) {
        var people = expected.stream().mapToInt(Integer::intValue).sum();
        var groups = (int) expected.stream().filter(n -> n > 0).count();
        var said = about(k, people, groups);
        if (people >= k) {
            said = said + " " + WhoIsShown.sentence(partnership, expected, 0, k);
        }
        return named(set) ? said + " " + WORDS.text("k.named") : said;
    }

    private static String about(int k, int people, int groups) {
        if (people == 0) {
            return WORDS.text("k.unknown", k);
        }
        var who = WORDS.text("k.who", people, groups, inWords(groups));
        if (people < k) {
            return who + " " + WORDS.text(k > StartView.LEAST_K ? "k.too-few" : "k.too-few-at-all", k);
        }
        return who + " " + WORDS.text(people == k ? "k.only-just" : "k.enough", k, people - k);
    }

    private static boolean named(QuestionSet set) {
        return set.agenda().stream().map(item -> item.question())
                .anyMatch(question -> question.asks() && question.visibility() == Visibility.NAMED);
    }

    private static String inWords(int number) {
        return number <= 10 ? WORDS.text("number." + number) : String.valueOf(number);
    }
}
