package tandem.ui.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.Answer;
import tandem.question.QuestionId;
import tandem.question.Responsibility;
import tandem.question.Responsibility.Level;
import tandem.question.Responsibility.Said;
import tandem.question.Responsibility.Task;
import tandem.question.Visibility;
import tandem.session.SessionCommand;
import tandem.session.Speaks;

/** Who shares in what, to look at: rooms of 2 to 8 groups, of one and of two rounds, told and not. */
final class SharingGallery {
    static final String PROMPT = "Who shares in what?";
    private static final List<String> TASKS = List.of("Talk with families about starting school",
            "Pass on what a child knows and likes, with the family’s say", "Plan visits before the first day",
            "Decide together with whānau, iwi and hapū which stories, names and images that were shared with us may be "
                    + "used, where and by whom, and who is asked");

    private SharingGallery() {
    }

    /** @param page takes the name of a picture and the picture */
    static void drawn(BiConsumer<String, String> page) {
        for (int groups : List.of(2, 3, 5, 8)) {
            for (var lens : List.of(Lens.WHOLE, Lens.GROUP, Lens.WIDER)) {
                try (var meeting = played(groups, Math.min(4, groups))) {
                    page.accept("sharing-" + groups + "-" + lens, meeting.picture(lens).html());
                    meeting.lead(new SessionCommand.Reveal(), new SessionCommand.Tell());
                    page.accept("sharing-told-" + groups + "-" + lens, meeting.picture(lens).html());
                    meeting.lead(new SessionCommand.Open()).answer((group, i) -> said(group, i, groups, Math.min(4, groups), 1))
                            .lead(new SessionCommand.Close(), new SessionCommand.Reveal(), new SessionCommand.Tell());
                    page.accept("sharing-rounds-" + groups + "-" + lens, meeting.picture(lens).html());
                }
            }
        }
    }

    /** Closed. */
    static Meeting played(int groups, int tasks) {
        var meeting = new Meeting(Gallery.partners(groups), asked(tasks, Visibility.ANONYMOUS));
        var sizes = List.of(9, 7, 8, 5, 6, 1, 12, 3);
        for (int i = 0; i < groups; i++) {
            meeting.joins("g" + (i + 1), sizes.get(i), i == 5 ? Speaks.GROUP : Speaks.SELF);
        }
        return meeting.lead(new SessionCommand.Next(), new SessionCommand.Open())
                .answer((group, i) -> said(group, i, groups, tasks, 0)).lead(new SessionCommand.Close());
    }

    static Responsibility asked(int tasks, Visibility visibility) {
        return new Responsibility(new QuestionId("who"), PROMPT, visibility, false, IntStream.range(0, tasks)
                .mapToObj(i -> new Task("t" + (i + 1), TASKS.get(i), List.of())).toList(), List.of());
    }

    /** In the first task g1 is as in the example of rules.md C12; in the second all share; the rest differs. */
    private static @Nullable Answer said(String group, int i, int groups, int tasks, int more) {
        var says = new HashMap<String, Map<PartnerId, Level>>();
        for (int task = 1; task <= tasks; task++) {
            var levels = new HashMap<PartnerId, Level>();
            for (int party = 1; party <= groups; party++) {
                levels.put(new PartnerId("g" + party), level(group, i, task, party, more));
            }
            says.put("t" + task, levels);
        }
        return new Said(says);
    }

    private static Level level(String group, int i, int task, int party, int more) {
        if (task == 2) {
            return i == 0 && party > 1 ? Level.DONT_KNOW : party == 2 ? Level.LEADS : Level.SHARES;
        }
        if (task == 1 && party == 1) {
            var share = switch (group) {
                case "g1" -> 7;
                case "g2" -> 4 + 2 * more;
                default -> 1 + 6 * more;
            };
            return i < share ? Level.SHARES : Level.CONSULTED;
        }
        return (i + party + task) % 3 == 0 ? Level.TOLD : (i + task) % 4 == 1 ? Level.NONE
                : party == task ? Level.LEADS : Level.SHARES;
    }
}
