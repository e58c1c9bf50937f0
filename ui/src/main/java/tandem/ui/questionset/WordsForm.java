package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import tandem.question.QuestionId;
import tandem.question.Words;
import tandem.ui.editing.Draft;

/** Words: there is nothing to choose but who can see what. */
final class WordsForm extends KindForm<Words> {
    private final Asking asking = new Asking(fields, false);

    WordsForm(Draft draft) {
        super(draft);
        add(asking);
    }

    @Override
    void show(Words words) {
        asking.show(words);
    }

    @Override
    Words read(QuestionId id) {
        return new Words(id, asking.prompt(), asking.visibility());
    }

    @Override
    List<Component> preview(Words words) {
        var limit = new Paragraph(QuestionSetView.WORDS.text("preview.words", Words.MOST, Words.LONGEST));
        limit.addClassName("quiet");
        var shown = new ArrayList<Component>(List.of(limit));
        for (int i = 1; i <= Words.MOST; i++) {
            shown.add(Preview.option(QuestionSetView.WORDS.text("preview.word", i)));
        }
        return shown;
    }
}
