package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tandem.session.Agenda.ABSTAINED;
import static tandem.session.Agenda.SCALE;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.WHANAU;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.question.Answer;
import tandem.question.Scale;

/** Each statement is published by itself, but for what links them: who abstains, abstains from all (rules.md B1). */
class StatementsTest {
    @Test
    void eachStatementHasItsOwnSets() {
        // six whānau and seven teachers rate both, two who did not say their group only one
        var play = rated(false);
        assertEquals(List.of(List.of("* 15", "teachers 7"), List.of("* 13", "whanau 6", "teachers 7")), sets(play));
    }

    @Test
    void whereSomebodyAbstainedAllStatementsHaveTheSameSets() {
        // else whānau, who are said of the second, would be known in the first as well, and with them the two others
        assertEquals(List.of(List.of("* 15", "teachers 7"), List.of("* 13", "teachers 7")), sets(rated(true)));
    }

    /** @param abstains whether one of the teachers abstains */
    private static Play rated(boolean abstains) {
        var play = Play.open(SCALE);
        for (int i = 1; i <= 15; i++) {
            PartnerId group = i <= 6 ? WHANAU : i <= 13 ? TEACHERS : null;
            play.with(new SessionCommand.Join(Agenda.person(i), "device " + i, group, null, false, false, Speaks.SELF,
                    List.of()));
            play.with(play.answer(i, 1, i == 13 && abstains ? ABSTAINED : answer(i)));
        }
        return play.with(new SessionCommand.Close());
    }

    private static Answer answer(int person) {
        var point = new Scale.Point(1 + person % 3);
        return new Scale.Rated(person <= 13 ? Map.of("s1", point, "s2", point) : Map.of("s1", point));
    }

    private static List<List<String>> sets(Play play) {
        return play.step(SCALE).release().orElseThrow().parts().stream().map(Gathering::sets).toList();
    }
}
