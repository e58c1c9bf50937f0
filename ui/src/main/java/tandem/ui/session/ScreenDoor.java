package tandem.ui.session;

import static j2html.TagCreator.h1;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

/** For whoever opens a room screen without being signed in and without the console's link. */
final class ScreenDoor {
    private ScreenDoor() {
    }

    static String html() {
        return main(section(h1(SessionWords.text("screen.door.title")).withClass("headline short"),
                p(SessionWords.text("screen.door.text")).withClass("talk")).withClass("stage"))
                .withClass("screen door").render();
    }
}
