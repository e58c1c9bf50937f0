package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.question.GroupName;
import tandem.question.Influence;
import tandem.question.Influence.Level;
import tandem.question.Influence.Promise;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.ui.editing.Draft;
import tandem.ui.words.Words;

/**
 * How much say there was, and how much was promised. In a question set the promise is to everyone; once the partnership
 * is known, during a session and before the question is opened, to each group as well.
 */
final class InfluenceForm extends KindForm<Influence> {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final Asking asking = new Asking(fields, true);
    private final TextField about = fields.line(WORDS.text("influence.about"), text -> new Influence(
            new QuestionId("q"), "?", Visibility.ANONYMOUS, false, text, List.of(), List.of()));
    private final Div place = new Div();
    private final transient List<PromiseRow> rows = new ArrayList<>();
    private transient List<GroupName> groups = List.of();
    private transient List<Promise> others = List.of();

    InfluenceForm(Draft draft) {
        super(draft);
        var title = new Span(WORDS.text("promise.all"));
        title.addClassName("field-label");
        var help = new Paragraph(WORDS.text("promise.help"));
        help.addClassName("quiet");
        place.addClassName("promises");
        add(asking, about, title, help, place);
        addRows();
    }

    private void addRows() {
        rows.clear();
        place.removeAll();
        rows.add(new PromiseRow(null, WORDS.text("promise.everyone"), draft));
        groups.forEach(group -> rows.add(new PromiseRow(group.id(), group.name(), draft)));
        rows.forEach(place::add);
    }

    @Override
    void show(Influence influence) {
        asking.show(influence);
        about.setValue(influence.about());
        groups = influence.groups();
        addRows();
        var kept = new ArrayList<Promise>();
        influence.promises().forEach(promise -> rows.stream().filter(row -> row.isTo(promise.group())).findFirst()
                .ifPresentOrElse(row -> row.show(promise), () -> kept.add(promise)));
        others = kept;
    }

    @Override
    void start() {
        asking.ask(WORDS.text("start.influence"));
    }

    @Override
    Influence read(QuestionId id) {
        var promises = Stream.concat(rows.stream().map(PromiseRow::read).flatMap(Optional::stream), others.stream())
                .toList();
        return new Influence(id, asking.prompt(), asking.visibility(), asking.live(), about.getValue(), promises,
                groups);
    }

    @Override
    boolean fit() {
        var fieldsFit = super.fit();
        return rows.stream().map(PromiseRow::fit).toList().stream().allMatch(fit -> fit) && fieldsFit;
    }

    @Override
    List<Component> preview(Influence influence) {
        var shown = new ArrayList<Component>();
        influence.promises().stream().findFirst().ifPresent(promise -> {
            var line = new Paragraph(WORDS.text("preview.promised", WORDS.text("level." + promise.level().word())));
            line.addClassName("preview-talk");
            shown.add(line);
        });
        Stream.of(Level.values()).forEach(level -> shown.add(Preview.option(WORDS.text("level." + level.word()))));
        shown.add(Preview.option(WORDS.text("preview.dont-know")));
        return shown;
    }
}
