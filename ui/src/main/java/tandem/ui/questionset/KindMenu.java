package tandem.ui.questionset;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tandem.question.Unasked;
import tandem.ui.words.Words;

/** Every kind with what it is for, to choose one from. */
final class KindMenu extends Div {
    private static final Words WORDS = QuestionSetView.WORDS;
    /** Those for which Tandem exists stand first. */
    private static final List<String> OF_PARTNERSHIP = List.of("responsibility", "commitments", "since-last-time",
            "ledger", "provenance", "influence");

    KindMenu(Consumer<Kind<?>> chosen) {
        addClassName("kind-menu");
        var partnership = OF_PARTNERSHIP.stream().flatMap(key -> Kind.ALL.stream()
                .filter(kind -> kind.key().equals(key))).toList();
        var others = Kind.ALL.stream().filter(kind -> !partnership.contains(kind)).toList();
        family("partnership", partnership.stream(), chosen);
        family("asked", others.stream().filter(kind -> !Unasked.class.isAssignableFrom(kind.type())), chosen);
        family("unasked", others.stream().filter(kind -> Unasked.class.isAssignableFrom(kind.type())), chosen);
    }

    private void family(String name, Stream<Kind<?>> kinds, Consumer<Kind<?>> chosen) {
        var family = new Div();
        family.addClassName("kind-family");
        kinds.forEach(kind -> family.add(offer(kind, chosen)));
        if (family.getComponentCount() > 0) {
            add(new H3(WORDS.text("family." + name)), family);
        }
    }

    private static Div offer(Kind<?> kind, Consumer<Kind<?>> chosen) {
        var means = new Paragraph(WORDS.text("kind." + kind.key() + ".means"));
        means.setId("kind-" + kind.key());
        var button = new Button(kind.name(), _ -> chosen.accept(kind));
        button.getElement().setAttribute("aria-describedby", "kind-" + kind.key());
        var offer = new Div(button, means);
        offer.addClassName("kind-offer");
        return offer;
    }
}
