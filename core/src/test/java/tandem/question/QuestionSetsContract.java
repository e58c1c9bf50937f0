package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What everything that keeps question sets owes. */
public abstract class QuestionSetsContract {
    /** Empty at first; the same one throughout a test. */
    protected abstract QuestionSets sets();

    @Test
    void keepsEverythingOfASet() {
        var set = set("seed", "How we work together", 3);
        sets().put(set.id(), set);
        assertEquals(List.of(set), sets().all());
    }

    @Test
    void putsASetInPlaceOfItsFormerSelf() {
        sets().put(new QuestionSetId("seed"), set("seed", "Before", 1));
        sets().put(new QuestionSetId("seed"), set("seed", "After", 2));
        assertEquals(List.of(set("seed", "After", 2)), sets().all());
    }

    @Test
    void removesASet() {
        sets().put(new QuestionSetId("one"), set("one", "One", 1));
        sets().put(new QuestionSetId("two"), set("two", "Two", 1));
        sets().put(new QuestionSetId("one"), null);
        sets().put(new QuestionSetId("never-there"), null);
        assertEquals(List.of(set("two", "Two", 1)), sets().all());
    }

    @Test
    void listsThemByTitleAsPeopleLookForThem() {
        for (var title : List.of("Zeal", "ōtara", "apple", "Oamaru", "Āpōpō", "Banana")) {
            var id = new QuestionSetId("s" + Math.abs(title.hashCode()));
            sets().put(id, set(id.value(), title, 1));
        }
        assertEquals(List.of("Āpōpō", "apple", "Banana", "Oamaru", "ōtara", "Zeal"),
                sets().all().stream().map(QuestionSet::title).toList());
    }

    @Test
    void listsSetsOfOneTitleByTheirIds() {
        for (var id : List.of("c", "a", "b")) {
            sets().put(new QuestionSetId(id), set(id, "The same", 1));
        }
        assertEquals(List.of("a", "b", "c"), sets().all().stream().map(set -> set.id().value()).toList());
    }

    private static QuestionSet set(String id, String title, int version) {
        var text = new OpenText(new QuestionId("q1"), "What went well?\nTry “Māngere” and <b>🙂</b>",
                Visibility.NAMED, 500);
        var choice = new Choice(new QuestionId("q2"), "Who decides?", Visibility.ANONYMOUS, false,
                List.of(new Choice.Option("a", "We do"), new Choice.Option("b", "They do")), 1, 2, true);
        return new QuestionSet(new QuestionSetId(id), title, "A source", "An author", "A licence", version, List.of(
                new AgendaItem(text, 5, "Talk first", "My notes", true), new AgendaItem(choice, 10, "", "", false)));
    }
}
