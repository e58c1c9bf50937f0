package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import tandem.partnership.OpenCommitment;
import tandem.question.QuestionId;
import tandem.question.SinceLastTime;
import tandem.ui.editing.Draft;
import tandem.ui.words.Words;

/** What became of last time's commitments. Which those are is known when a session is made ready. */
final class SinceLastTimeForm extends KindForm<SinceLastTime> {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final Asking asking = new Asking(fields, false);
    /** Those that came with it stay: here only its words are written. */
    private transient List<OpenCommitment> items = List.of();

    SinceLastTimeForm(Draft draft) {
        super(draft);
        var lead = new Paragraph(WORDS.text("since.lead"));
        lead.addClassName("quiet");
        add(asking, lead);
    }

    @Override
    void show(SinceLastTime since) {
        asking.show(since);
        items = since.items();
    }

    @Override
    void start() {
        asking.ask(WORDS.text("since.start"));
    }

    @Override
    SinceLastTime read(QuestionId id) {
        return new SinceLastTime(id, asking.prompt(), asking.visibility(), items);
    }

    @Override
    List<Component> preview(SinceLastTime since) {
        return Stream.concat(Stream.of((Component) new Paragraph(WORDS.text("preview.since"))),
                Stream.of("kept", "partly", "not", "no-longer-relevant", "dont-know")
                        .map(mark -> Preview.option(WORDS.text("preview.since." + mark)))).toList();
    }
}
