package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import tandem.question.AgendaItem;
import tandem.question.GroupName;
import tandem.question.GuessAbout;
import tandem.ui.words.Words;

/** A step as a phone would show it. Nothing in it can be pressed. */
final class Preview extends Div {
    private static final Words WORDS = QuestionSetView.WORDS;

    Preview() {
        addClassName("preview");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", WORDS.text("preview"));
    }

    /** @param body what stands under the question; by its kind */
    void show(AgendaItem item, List<Component> body) {
        removeAll();
        add(caption());
        if (!item.talkFirst().isEmpty()) {
            add(line(item.talkFirst(), "preview-talk"));
        }
        if (!item.question().prompt().isEmpty()) {
            add(line(item.question().prompt(), "preview-prompt"));
        }
        add(body);
        if (item.question().asks()) {
            add(option(WORDS.text("preview.abstain")));
            add(line(WORDS.text("preview.visibility." + item.question().visibility()), "quiet"));
        }
        switch (item.guess()) {
            case GuessAbout.Nobody _ -> { }
            case GuessAbout.InTurn _ -> add(line(WORDS.text("preview.guess.in-turn"), "preview-talk"));
            case GuessAbout.Group(String group) -> add(line(WORDS.text("preview.guess", group), "preview-talk"));
        }
    }

    /** Something is needed before there is anything to show. */
    void showNothingYet() {
        removeAll();
        add(caption(), line(WORDS.text("preview.not-yet"), "quiet"));
    }

    /** Something that can be tapped on a phone. */
    static Div option(String label) {
        var option = new Div(label);
        option.addClassName("preview-option");
        return option;
    }

    /** Several things of which one can be tapped, side by side. */
    static Div pair(String... labels) {
        var pair = new Div();
        pair.addClassName("preview-pair");
        Stream.of(labels).forEach(label -> pair.add(option(label)));
        return pair;
    }

    /** A field to write into. */
    static Div text(String label) {
        var field = new Div(new Paragraph(label));
        field.addClassName("preview-field");
        return field;
    }

    /** What the question's groups are called; where the partnership still has to say, that it will. */
    static Stream<String> groups(List<GroupName> groups) {
        return groups.isEmpty() ? Stream.of(WORDS.text("preview.groups")) : groups.stream().map(GroupName::name);
    }

    private static Component caption() {
        return line(WORDS.text("preview"), "preview-caption");
    }

    private static Component line(String text, String look) {
        var line = new Paragraph(text);
        line.addClassName(look);
        return line;
    }
}
