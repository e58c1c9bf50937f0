package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Nobody is exposed by anything that is published, in any session (rules.md B, "Exposed"). */
class AttackerProperties {
    @Property
    void nobodyIsExposed(@ForAll long seed) {
        var exposed = new ArrayList<String>();
        RandomRoom.played(seed, room -> exposed.addAll(exposed(room)));
        assertEquals(List.of(), exposed);
    }

    static List<String> exposed(RandomRoom room) {
        var here = room.told().session().here();
        return Stream.of(Attack.answers(room).stream().flatMap(heard -> Attack.exposed(heard).stream()),
                Attack.guesses(room).stream().flatMap(heard -> Attack.exposed(heard).stream()),
                Attack.exposedTogether(Attack.answers(room), Slot.answer(here), room).stream(),
                Attack.exposedTogether(Attack.guesses(room), Slot.guess(here), room).stream(),
                betweenRounds(room).stream()).flatMap(found -> found).toList();
    }

    private static List<String> betweenRounds(RandomRoom room) {
        var step = room.told().session().step().orElseThrow();
        if (step.release().orElseThrow().compared().isEmpty()) {
            return List.of();
        }
        return step.question().parts().stream()
                .flatMap(part -> TwoRounds.of(part, step, room).exposed().stream()).toList();
    }
}
