package tandem.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tandem.partnership.Node;
import tandem.question.Question;
import tandem.question.Sums;

/**
 * The attacker of the rules (rules.md B, "Exposed"): she knows everybody's group, who answered, her own answer and all
 * that is published, and looks for what follows of groups that she is not in.
 */
final class Attack {
    private static final int FEW_ENOUGH_TO_TRY_ALL = 12;

    private Attack() {
    }

    /** What is said of the answers of the round that has just been closed, part by part. */
    static List<Heard> answers(RandomRoom room) {
        var step = room.told().session().step().orElseThrow();
        return listen(step.question(), Slot.answer(step.roundId()), room, step.release().orElseThrow().parts());
    }

    /** The same of what people guessed; none where nobody was asked. */
    static List<Heard> guesses(RandomRoom room) {
        var step = room.told().session().step().orElseThrow();
        return step.release().orElseThrow().guesses().map(guessed -> listen(step.question().guess().orElseThrow(),
                Slot.guess(step.roundId()), room, guessed.parts())).orElse(List.of());
    }

    private static List<Heard> listen(Question question, Slot slot, RandomRoom room, List<Published> parts) {
        var given = room.told().situation().ballots().given(slot);
        var whole = Node.whole(room.told().session().opened().partnership());
        return parts.stream().map(said -> new Heard(slot + " " + said.part(), whole, room.k(),
                counted(question, said.part(), given), RandomRoom.Answers.kinds(question, said.part()),
                question.guard(), said)).toList();
    }

    private static List<Publishing.Counted> counted(Question question, String part, Collection<Ballots.Given> given) {
        return given.stream().flatMap(answer -> Sums.of(question, part, answer.answer()).stream()
                .map(sum -> new Publishing.Counted(answer.partner(), sum))).toList();
    }

    /** All that is found out by what is said of one part, in a sentence each. */
    static List<String> exposed(Heard heard) {
        var exposed = new ArrayList<String>();
        Algebra.exposed(heard.rows(), heard.sizes(), heard.k()).ifPresent(cells -> exposed.add("fewer than "
                + heard.k() + " are left over: " + cells.stream().map(i -> heard.groups().get(i).key()).toList()));
        if (heard.answers().size() <= FEW_ENOUGH_TO_TRY_ALL && heard.said().whole().isPresent()
                && !heard.kinds().isEmpty()) {
            Tables.exposed(heard).ifPresent(exposed::addAll);
        }
        return exposed.stream().map(what -> what + "; " + heard).toList();
    }

    /** Whether the statements of one round say more together than each by itself: who abstains, abstains from all. */
    static Optional<String> exposedTogether(List<Heard> parts, Slot slot, RandomRoom room) {
        // Noughts that follow from a published nought don't count.
        if (parts.stream().flatMap(heard -> heard.said().whole().stream()).noneMatch(sum -> sum.in("abstained") > 0)) {
            return Optional.empty();
        }
        var groups = Heard.groupsOf(parts.getFirst().room());
        var rows = parts.stream().flatMap(heard -> heard.said().sets().stream().map(set -> groups.stream()
                .mapToLong(group -> heard.isIn(group, set) ? 1 : 0).toArray())).toList();
        var given = room.told().situation().ballots().given(slot);
        var answered = groups.stream().mapToInt(group -> (int) given.stream()
                .filter(answer -> group.holds(answer.partner())).count()).toArray();
        return Algebra.exposed(rows, answered, room.k()).map(cells -> "how many abstained is known of "
                + cells.stream().map(i -> groups.get(i).key()).toList() + "; " + parts);
    }
}
