package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.partnership.Node;
import tandem.question.Guard;
import tandem.question.Sums;

/** The attacker of {@link AttackerProperties} finds somebody out wherever Tandem would say more than it does. */
class MutantsTest {
    private static final int SESSIONS = 150;

    @Test
    void everyGroupHoweverSmallIsCaught() {
        caught(heard -> Attack.exposed(heard.decidedBy((part, room, answers, k, _) ->
                said(part, room, answers, k, 1))));
    }

    @Test
    void smallGroupsThatAreOnlyLeftOutAreCaught() {
        caught(heard -> Attack.exposed(heard.decidedBy((part, room, answers, k, _) ->
                said(part, room, answers, k, k))));
    }

    @Test
    void groupsOfOneMindAreCaught() {
        caught(heard -> Attack.exposed(heard.decidedBy((part, room, answers, k, _) ->
                Publishing.of(part, room, answers, k, Guard.NOBODY))));
    }

    @Test
    void anAgreementThatIsOnlyLeftOutIsCaught() {
        caught(heard -> Attack.exposed(heard.decidedBy((part, room, answers, k, _) ->
                leavingOutAgreement(Publishing.of(part, room, answers, k, Guard.NOBODY)))));
    }

    @Test
    void aGapToAHiddenGroupIsCaught() {
        caught(heard -> gapToAHiddenGroup(heard).flatMap(gap -> Algebra.exposed(
                Stream.concat(heard.rows().stream(), Stream.of(gap)).toList(), heard.sizes(), heard.k())).stream()
                .map(Object::toString).toList());
    }

    @Test
    void howManyOfEachGroupHaveAnsweredIsCaughtWhileTheRoundIsOpen() {
        // who has answered so far is a column like others, over all who are here
        caught(heard -> heard.groups().size() < 2 ? List.of() : Algebra.exposed(
                heard.groups().stream().map(group -> one(heard, group)).toList(), heard.sizes(), heard.k()).stream()
                .map(Object::toString).toList());
    }

    @Test
    void howManyOfTheWholeRoomHaveAnsweredIsNot() {
        assertEquals(0, exposing(heard -> heard.answers().size() < heard.k() ? List.of() : Algebra.exposed(
                List.of(heard.groups().stream().mapToLong(_ -> 1).toArray()), heard.sizes(), heard.k()).stream()
                .map(Object::toString).toList()));
    }

    @Test
    void aPanelOfChangedMembershipIsCaught() {
        var caught = new ArrayList<String>();
        for (int seed = 0; seed < SESSIONS; seed++) {
            RandomRoom.played(seed, room -> {
                var step = room.told().session().step().orElseThrow();
                if (step.round() > 1) {
                    step.question().parts().forEach(part -> TwoRounds.of(part, step, room).ofChangedMembership()
                            .exposed().ifPresent(caught::add));
                }
            });
        }
        assertTrue(caught.size() > 2, "caught " + caught);
    }

    /** The whole where it is said, and all groups and wider groups of at least so many. */
    private static Published said(String part, Node room, List<Publishing.Counted> answers, int k, int fewest) {
        if (answers.size() < k) {
            return new Published(part, List.of(), List.of(), List.of());
        }
        var sets = room.all().map(node -> new Published.PublishedSet(List.of(node.key()), sum(node, answers)))
                .filter(set -> set.sum().n() >= fewest).toList();
        return new Published(part, sets, List.of(), List.of());
    }

    private static Sums.Sum sum(Node node, List<Publishing.Counted> answers) {
        return answers.stream().filter(answer -> node.holds(answer.partner())).map(Publishing.Counted::sum)
                .reduce(Sums.NOTHING, Sums.Sum::plus);
    }

    /** A group of one mind that is not said, while all others are: it is what is left over. */
    private static Published leavingOutAgreement(Published sizes) {
        return new Published(sizes.part(), sizes.sets().stream().filter(set -> set.keys().equals(List.of(Node.WHOLE))
                || set.sum().counts().values().stream().noneMatch(count -> count >= set.sum().n() - 1)).toList(),
                List.of(), List.of());
    }

    /** The difference of shares between a group that is said and one that is not, times both their sizes. */
    private static Optional<long[]> gapToAHiddenGroup(Heard heard) {
        var shown = heard.groups().stream().filter(heard::isSaidAlone).findFirst();
        var hidden = heard.groups().stream().filter(group -> !heard.isSaidAlone(group)).findFirst();
        return shown.flatMap(one -> hidden.map(other -> heard.groups().stream().mapToLong(group ->
                group.equals(one) ? heard.n(other) : group.equals(other) ? -heard.n(one) : 0).toArray()));
    }

    private static long[] one(Heard heard, Node group) {
        return heard.groups().stream().mapToLong(other -> other.equals(group) ? 1 : 0).toArray();
    }

    private static void caught(Function<Heard, List<String>> attack) {
        assertTrue(exposing(attack) > 2);
    }

    private static int exposing(Function<Heard, List<String>> attack) {
        var exposed = new ArrayList<String>();
        for (int seed = 0; seed < SESSIONS; seed++) {
            RandomRoom.played(seed, room -> Attack.answers(room).forEach(heard -> exposed.addAll(attack.apply(heard))));
        }
        return exposed.size();
    }
}
