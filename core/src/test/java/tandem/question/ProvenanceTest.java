package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tandem.question.Cast.card;
import static tandem.question.Cast.cast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.question.Provenance.Account;
import tandem.question.Provenance.Part;
import tandem.question.Provenance.Text;
import tandem.question.Provenance.Verdict;
import tandem.words.Reason;

/** Rules.md C13, by examples worked out by hand. */
class ProvenanceTest {
    private final Provenance decided = asked(Part.DECIDED);

    @Test
    void accountsAgreeWhereTheSameIsChosenMostAndByMoreThanHalfOfEach() {
        var found = decided.compare(accounts(Map.of("whanau", List.of(5, 2, 0), "teachers", List.of(4, 0, 3))));
        assertEquals(Verdict.AGREE, found.verdict());
        assertEquals(Optional.of("board"), found.agreed());
    }

    @Test
    void exactlyHalfIsNotMoreThanHalf() {
        var found = decided.compare(accounts(Map.of("whanau", List.of(3, 2, 1), "teachers", List.of(6, 0, 0))));
        assertEquals(Verdict.DIFFER, found.verdict());
        assertEquals(Optional.empty(), found.agreed());
    }

    @Test
    void whoChooseOtherwiseDiffer() {
        var found = decided.compare(accounts(Map.of("whanau", List.of(5, 1, 0), "teachers", List.of(1, 5, 0))));
        assertEquals(Verdict.DIFFER, found.verdict());
        assertEquals(Set.of(Set.of("board"), Set.of(Provenance.TOGETHER)), Set.copyOf(found.most()));
    }

    @Test
    void onePublishedGroupIsTooFewToCompare() {
        assertEquals(Verdict.TOO_FEW, decided.compare(accounts(Map.of("whanau", List.of(5, 1, 0)))).verdict());
        assertEquals(Verdict.TOO_FEW, decided.compare(new Accounts(Map.of(), Map.of())).verdict());
    }

    @Test
    void notToKnowIsNoAccountAndStillCounts() {
        // 5 of 9 would be more than half; 5 of 10 is not
        var nine = decided.compare(accounts(Map.of("whanau", List.of(5, 0, 4), "teachers", List.of(5, 0, 4))));
        var ten = decided.compare(accounts(Map.of("whanau", List.of(5, 0, 5), "teachers", List.of(5, 0, 4))));
        var nobody = decided.compare(accounts(Map.of("whanau", List.of(0, 0, 6), "teachers", List.of(0, 0, 6))));
        assertEquals(List.of(Verdict.AGREE, Verdict.DIFFER, Verdict.DIFFER),
                List.of(nine.verdict(), ten.verdict(), nobody.verdict()));
    }

    @Test
    void whoAbstainedIsNoPartOfTheHalf() {
        var ballots = new ArrayList<>(ballots(List.of(5, 0, 4)));
        ballots.addAll(cast(new Answer.Abstained(), new Answer.Abstained()));
        var tally = decided.tally(ballots, 5);
        assertEquals(Verdict.AGREE, decided.compare(new Accounts(Map.of(new PartnerId("whanau"), tally,
                new PartnerId("teachers"), tally), Map.of())).verdict());
    }

    @Test
    void severalMayHaveSelectedTheGroupAndOneDecides() {
        assertEquals(Optional.empty(), asked(Part.SELECTED).refuses(picked("board", "whanau")));
        assertEquals(Reason.PICK_BETWEEN, decided.refuses(picked("board", "whanau")).orElseThrow().reason());
        assertEquals(Reason.PICK_BETWEEN, asked(Part.SETTLED).refuses(picked()).orElseThrow().reason());
        assertEquals(Optional.empty(), asked(Part.SETTLED).refuses(picked("never-clear")));
        assertEquals(Reason.UNKNOWN_OPTION, asked(Part.SETTLED).refuses(picked("board")).orElseThrow().reason());
        assertEquals(Reason.ALONE,
                asked(Part.SELECTED).refuses(picked("board", "dont-know")).orElseThrow().reason());
    }

    @Test
    void eachPartTakesItsOwnTexts() {
        var evidence = new Account(Set.of(), Map.of(Text.EVIDENCE, "The minutes"));
        assertEquals(Optional.empty(), asked(Part.HAPPENED).refuses(evidence));
        assertEquals(Reason.CHOOSE_OR_WRITE, asked(Part.HAPPENED).refuses(picked()).orElseThrow().reason());
        assertEquals(Reason.NOT_ASKED_HERE, asked(Part.HAPPENED).refuses(new Account(Set.of(),
                Map.of(Text.ABSENT, "Students"))).orElseThrow().reason());
        assertEquals(Reason.NOT_ASKED_HERE, decided.refuses(new Account(Set.of("board"),
                Map.of(Text.WORDS, "Loudly"))).orElseThrow().reason());
    }

    @Test
    void eachTextIsACardOfItsOwn() {
        var selected = asked(Part.SELECTED);
        var answer = new Account(Set.of("board"), Map.of(Text.WORDS, "By invitation", Text.ABSENT, "Students"));
        var cards = selected.tally(List.of(new Ballot(card(1), answer, null)), 5).cards();
        assertEquals(Set.of("selected-words By invitation", "selected-absent Students"),
                Set.copyOf(cards.stream().map(card -> card.about() + " " + card.text()).toList()));
        assertEquals(Set.copyOf(cards.stream().map(OpenText.Card::id).toList()), selected.cards(card(1), answer));
    }

    @Test
    void emptyTextsAreLeftOut() {
        assertEquals(new Account(Set.of("board"), Map.of()), new Account(Set.of("board"), Map.of(Text.WORDS, " ")));
    }

    /** @param counts of each group, how many picked the board, together, and "I don't know" */
    private Accounts accounts(Map<String, List<Integer>> counts) {
        var groups = new LinkedHashMap<PartnerId, Tally>();
        counts.forEach((group, each) -> groups.put(new PartnerId(group), decided.tally(ballots(each), 5)));
        return new Accounts(groups, Map.of());
    }

    private static List<Ballot> ballots(List<Integer> counts) {
        var choices = List.of("board", Provenance.TOGETHER, Provenance.DONT_KNOW);
        return cast(Stream.of(0, 1, 2).flatMap(i -> Collections.nCopies(counts.get(i), picked(choices.get(i))).stream())
                .toArray(Answer[]::new));
    }

    private static Account picked(String... picked) {
        return new Account(Set.of(picked), Map.of());
    }

    private static Provenance asked(Part part) {
        return new Provenance(new QuestionId("q"), "Who decided?", Visibility.ANONYMOUS, part, Stream.of("whanau",
                "board").map(group -> new GroupName(new PartnerId(group), group)).toList());
    }
}
