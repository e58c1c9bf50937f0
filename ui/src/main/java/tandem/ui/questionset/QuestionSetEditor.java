package tandem.ui.questionset;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partnership;
import tandem.question.AgendaItem;
import tandem.question.Pause;
import tandem.question.QuestionId;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.ui.editing.Drawer;
import tandem.ui.editing.Editor;
import tandem.ui.words.Words;

/** The editor of question sets. */
final class QuestionSetEditor extends Editor<QuestionSet> {
    private static final Words WORDS = QuestionSetView.WORDS;
    private static final QuestionSetId ANY = new QuestionSetId("any");
    private static final List<AgendaItem> SAMPLE =
            List.of(new AgendaItem(new Pause(new QuestionId("q"), ""), 0, "", "", false));

    private final TextField title = fields.line(WORDS.text("title"), text -> sample(text, "", "", ""));
    private final TextArea source = fields.lines(WORDS.text("source"), text -> sample("?", text, "", ""));
    private final TextField author = fields.line(WORDS.text("author"), text -> sample("?", "", text, ""));
    private final TextField licence = fields.line(WORDS.text("licence"), text -> sample("?", "", "", text));
    private final AgendaEditor agenda;

    /**
     * @param kept  null for a new one
     * @param known the partnerships whose groups can be named
     */
    QuestionSetEditor(Drawer<QuestionSet> drawer, @Nullable QuestionSet kept, List<Partnership> known) {
        super(drawer, WORDS, kept);
        agenda = new AgendaEditor(draft, known);
        draft.watch(agenda::refresh);
        draft.beginning(() -> Optional.ofNullable(kept).ifPresentOrElse(this::show, agenda::beginEmpty));
        var where = new Details(WORDS.text("origin"), new Div(source, author, licence));
        where.setOpened(kept == null);
        var about = new Section(title, where);
        about.addClassName("about");
        add(about, new Section(new H2(WORDS.text("agenda")), new Paragraph(WORDS.text("agenda.lead")), agenda), bar);
    }

    private void show(QuestionSet set) {
        title.setValue(set.title());
        source.setValue(set.source());
        author.setValue(set.author());
        licence.setValue(set.licence());
        agenda.begin(set.agenda());
    }

    @Override
    protected boolean fit() {
        return fields.fit() & agenda.fit();
    }

    @Override
    protected QuestionSet read(String id, @Nullable QuestionSet before) {
        return new QuestionSet(new QuestionSetId(id), title.getValue(), source.getValue(), author.getValue(),
                licence.getValue(), before == null ? 1 : before.version() + 1, agenda.read());
    }

    private static void sample(String title, String source, String author, String licence) {
        new QuestionSet(ANY, title, source, author, licence, 1, SAMPLE);
    }
}
