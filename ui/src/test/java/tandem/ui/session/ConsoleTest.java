package tandem.ui.session;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static tandem.ui.session.Questions.CHOICE;
import static tandem.ui.session.Questions.PAUSE;
import static tandem.ui.session.Questions.TEXT;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import tandem.session.Step;

/** A console of a session with three steps, and what is done with it and read on it. */
abstract class ConsoleTest {
    final Room room = Room.with(CHOICE, TEXT, PAUSE);

    @AfterEach
    void close() {
        room.close();
    }

    void show() {
        var console = room.console();
        console.show(room.session, "Hana");
        Room.shown(console);
    }

    Step.State state() {
        return room.session.moment().session().step().orElseThrow().state();
    }

    static void press(String words) {
        Room.press(control(words));
    }

    static Control control(String words) {
        return controls().stream().filter(c -> c.getText().equals(words)).findFirst().orElseThrow();
    }

    static boolean has(String words) {
        return controls().stream().anyMatch(c -> c.getText().equals(words));
    }

    static List<Control> controls() {
        return _find(Control.class);
    }

    static String notice() {
        return _find(Paragraph.class).stream().filter(p -> p.hasClassName("notice"))
                .findFirst().orElseThrow().getText();
    }

    static String page() {
        var html = new StringBuilder();
        _find(Stage.class).forEach(stage -> html.append(stage.shown()));
        return html.toString();
    }
}
