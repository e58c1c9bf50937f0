package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tandem.question.Cast.card;
import static tandem.question.Cast.cast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.question.Ledger.Cell;
import tandem.question.Ledger.Entries;
import tandem.question.Ledger.Entry;
import tandem.question.Ledger.Much;
import tandem.question.Ledger.Side;
import tandem.question.Ledger.Sides;

/** Rules.md C10, by examples worked out by hand. */
class LedgerTest {
    private static final Cell COST_WHANAU = new Cell(Side.COST, "whanau");
    private static final Cell GAIN_WHANAU = new Cell(Side.BENEFIT, "whanau");
    private final Ledger ledger = ledger("whanau", "teachers");

    @Test
    void peopleAreCountedNotEntries() {
        var twice = entries(cost(Much.LITTLE, "time", "whanau"), cost(Much.SOME, "money", "whanau", "teachers"));
        var tally = tally(twice, entries(cost(Much.LITTLE, "", "whanau")));
        assertEquals(2, tally.of(COST_WHANAU).count());
        assertEquals(1, tally.of(new Cell(Side.COST, "teachers")).count());
        assertEquals(0, tally.of(GAIN_WHANAU).count());
        assertEquals(2, tally.n());
    }

    @Test
    void ofSeveralEntriesInACellTheHeaviestCounts() {
        var people = tally(entries(cost(Much.LITTLE, "a", "whanau"), cost(Much.A_LOT, "b", "whanau"),
                cost(Much.SOME, "c", "whanau"))).of(COST_WHANAU);
        assertEquals(List.of(0, 0, 1), Stream.of(Much.values()).map(people::at).toList());
    }

    @Test
    void everyoneIsACellOfItsOwn() {
        var tally = tally(entries(cost(Much.SOME, "", Ledger.EVERYONE)));
        assertEquals(1, tally.of(new Cell(Side.COST, Ledger.EVERYONE)).count());
        assertEquals(0, tally.of(COST_WHANAU).count());
    }

    @Test
    void cardsTellSideAndWordsAndNotWhichAreOfOneHand() {
        var tally = (Sides) ledger.tally(List.of(new Ballot(card(1), entries(cost(Much.SOME, "Evenings", "whanau"),
                gain(Much.SOME, "Trust", "teachers"), cost(Much.A_LOT, "", "teachers")), "Mere")), 5);
        assertEquals(Set.of("cost Evenings null", "benefit Trust null"), Set.copyOf(tally.cards().stream()
                .map(card -> card.about() + " " + card.text() + " " + card.name()).toList()));
        assertEquals(2, tally.cards().stream().map(OpenText.Card::id).distinct().count());
        assertFalse(tally.cards().stream().anyMatch(card -> card.id().equals(card(1))));
        assertEquals(tally.cards().stream().map(OpenText.Card::id).sorted().toList(),
                tally.cards().stream().map(OpenText.Card::id).toList());
    }

    @Test
    void aCardThatIsKeptIsCountedAndTheOtherOfTheSameHandStays() {
        var all = tally(entries(cost(Much.SOME, "Evenings", "whanau"), gain(Much.SOME, "Trust", "teachers")));
        var shown = all.without(Set.of(all.cards().getFirst().id()));
        assertEquals(List.of(all.cards().getLast()), shown.cards());
        assertEquals(1, shown.kept());
        assertEquals(all.cells(), shown.cells());
    }

    @Test
    void onlyThoseWhoWroteAreAuthors() {
        assertEquals(Optional.empty(), ledger.marks("words", entries(cost(Much.SOME, "", "whanau"))));
        assertEquals(Optional.of(Map.of()), ledger.marks("words", entries(cost(Much.SOME, "Time", "whanau"))));
        assertEquals(Optional.empty(), ledger.marks("words", new Answer.Abstained()));
    }

    @Test
    void whatOnlyOneSideSeesIsSaid() {
        var home = times(6, entries(cost(Much.SOME, "", "whanau"), gain(Much.SOME, "", "whanau")));
        var school = times(5, entries(gain(Much.SOME, "", "whanau")));
        assertEquals(List.of(new Ledger.OneSided(COST_WHANAU, "~home", 6)),
                ledger.onlyOneSide(accounts(Map.of("~home", home, "school", school)), 5));
    }

    @Test
    void nothingIsOneSidedWhereTheOtherSideIsNotShown() {
        var home = times(6, entries(cost(Much.SOME, "", "whanau")));
        var school = times(4, entries(gain(Much.SOME, "", "whanau")));
        assertEquals(List.of(), ledger.onlyOneSide(accounts(Map.of("~home", home, "school", school)), 5));
        var all = new ArrayList<>(home);
        all.addAll(school);
        assertEquals(List.of(), ledger.onlyOneSide(new Accounts(Map.of(), Map.of(),
                Optional.of(ledger.tally(all, 5)), Map.of("~home", ledger.tally(home, 5))), 5));
    }

    @Test
    void fewerThanKPeopleOfACellAreNoSide() {
        var home = new ArrayList<>(times(4, entries(cost(Much.SOME, "", "whanau"))));
        home.addAll(times(2, entries(gain(Much.SOME, "", "whanau"))));
        var school = times(5, entries(gain(Much.SOME, "", "whanau")));
        assertEquals(List.of(), ledger.onlyOneSide(accounts(Map.of("~home", home, "school", school)), 5));
    }

    @Test
    void whatOneOnTheOtherSideSeesTooIsNotOneSided() {
        var home = times(6, entries(cost(Much.SOME, "", "whanau"), gain(Much.SOME, "", "whanau")));
        var school = new ArrayList<>(times(5, entries(gain(Much.SOME, "", "whanau"))));
        school.addAll(times(1, entries(cost(Much.LITTLE, "", "whanau"))));
        assertEquals(List.of(), ledger.onlyOneSide(accounts(Map.of("~home", home, "school", school)), 5));
    }

    @Test
    void groupsThatAreLeftOpenAreThoseOfThePartnership() {
        var partnership = new Partnership(new PartnershipId("p"), "Us", "", List.of(
                new Partner(new PartnerId("board"), "Board", "", false, "")), List.of(), "", "", "");
        var asked = ledger().within(partnership);
        assertEquals(List.of(new GroupName(new PartnerId("board"), "Board")), asked.groups());
        assertEquals(asked, asked.within(partnership));
        assertEquals(ledger, ledger.within(partnership));
    }

    private static List<Ballot> times(int n, Answer answer) {
        return cast(Collections.nCopies(n, answer).toArray(Answer[]::new));
    }

    private Accounts accounts(Map<String, List<Ballot>> sides) {
        var tallies = new TreeMap<String, Tally>();
        sides.forEach((key, ballots) -> tallies.put(key, ledger.tally(ballots, 5)));
        return new Accounts(Map.of(), Map.of(), Optional.of(ledger.tally(sides.values().stream().flatMap(List::stream)
                .toList(), 5)), tallies);
    }

    private Sides tally(Answer... answers) {
        return ledger.tally(Sums.of(ledger, List.of(answers)), cast(answers), 5);
    }

    private static Entries entries(Entry... entries) {
        return new Entries(List.of(entries));
    }

    private static Entry cost(Much much, String words, String... who) {
        return new Entry(Side.COST, Set.of(who), much, words);
    }

    private static Entry gain(Much much, String words, String... who) {
        return new Entry(Side.BENEFIT, Set.of(who), much, words);
    }

    private static Ledger ledger(String... groups) {
        return new Ledger(new QuestionId("q"), "What does it cost?", Visibility.ANONYMOUS,
                Stream.of(groups).map(group -> new GroupName(new PartnerId(group), group)).toList());
    }
}
