package tandem.ui.picture;

import static j2html.TagCreator.b;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import tandem.partnership.Node;

/** One group of a picture by groups: its name with its mark, its line on the shared axis, its figures, and notes. */
final class Lane {
    private final String key;
    private final String look;
    private final String name;
    private final List<DomContent> notes = new ArrayList<>();
    private DomContent track = each();
    private DomContent figures = each();

    private Lane(String key, String look, String name) {
        this.key = key;
        this.look = look;
        this.name = name;
    }

    static Lane of(List<Node> nodes) {
        return new Lane(Groups.key(nodes), Groups.look(nodes), Groups.name(nodes));
    }

    /** @param look what gives it colour and mark */
    static Lane named(String key, String look, String name) {
        return new Lane(key, look, name);
    }

    Lane track(DomContent drawn) {
        track = drawn;
        return this;
    }

    /** @param main the number that counts; @param beside what it is of */
    Lane figures(String main, String beside) {
        figures = span(b(main), text(" "), span(beside).withClass("lane-beside")).withClass("lane-figures");
        return this;
    }

    Lane note(String words) {
        if (!words.isEmpty()) {
            notes.add(span(words).withClass("lane-note"));
        }
        return this;
    }

    DomContent drawn() {
        return li().withClass("lane " + look).attr("data-key", "g-" + key)
                .with(span(name).withClass("lane-name"), track, figures).with(notes);
    }
}
