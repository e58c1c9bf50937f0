package tandem.ui.picture;

import java.util.ArrayList;
import java.util.List;
import tandem.question.GroupName;
import tandem.question.SharedResponsibility;
import tandem.question.SharedResponsibility.By;
import tandem.question.SharedResponsibility.Note;
import tandem.question.SharedResponsibility.OfTask;
import tandem.question.SharedResponsibility.Stands;
import tandem.question.SharedResponsibility.Verdict;

/** What both accounts come to, in sentences that a room can hear (rules.md C12). */
final class Sentences {
    private Sentences() {
    }

    /** What stands out at a task. */
    static List<String> of(OfTask task) {
        var carries = task.notes().stream().anyMatch(note -> note.stands() == Stands.NOBODY_CARRIES);
        return task.notes().stream().filter(note -> !carries || note.stands() != Stands.NOBODY_LEADS)
                .map(note -> of(note, task)).toList();
    }

    private static String of(Note note, OfTask task) {
        return switch (note.stands()) {
            case LED_TOGETHER -> PictureWords.text("stands.led-together", names(note.groups()));
            case EACH_LEADS -> PictureWords.text("stands.each-leads", names(note.groups()));
            case NOBODY_LEADS -> PictureWords.text("stands.nobody-leads");
            case NOBODY_CARRIES -> PictureWords.text("stands.nobody-carries");
            case THEY_SAY -> seen("stands.they-say", note.groups().getFirst(), task);
            case OTHERS_SEE -> seen("stands.others-see", note.groups().getFirst(), task);
        };
    }

    private static String seen(String key, GroupName party, OfTask task) {
        var of = task.parties().stream().filter(one -> one.party().equals(party)).findFirst().orElseThrow();
        return PictureWords.text(key, party.name(), own(of.own().by().getFirst()),
                names(of.others().by().stream().map(By::group).toList()));
    }

    private static String own(By by) {
        return by.together() ? PictureWords.text("stands.together") : PictureWords.text("of", by.share(), by.n());
    }

    /** Of the partnership, as it is told by its own tap. */
    static String told(SharedResponsibility seen) {
        var sentences = new ArrayList<>(List.of(PictureWords.text("told.tasks", seen.shared(), seen.tasks().size())));
        say(sentences, "told.all", seen.shared() == seen.tasks().size() ? 1 : 0);
        say(sentences, "told.not-yet", seen.count(Verdict.NOT_YET));
        say(sentences, "told.differently", seen.count(Verdict.DIFFERENTLY));
        say(sentences, "told.cannot-say", seen.count(Verdict.CANNOT_SAY));
        if (!seen.withoutAny().isEmpty()) {
            sentences.add(PictureWords.text("told.without-any", names(seen.withoutAny())));
        }
        return String.join(" ", sentences);
    }

    private static void say(List<String> sentences, String key, int count) {
        if (count > 0) {
            sentences.add(PictureWords.text(key, count));
        }
    }

    private static String names(List<GroupName> groups) {
        return Groups.and(groups.stream().map(GroupName::name).toList());
    }
}
