package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import tandem.question.QuestionId;
import tandem.question.Ranking;
import tandem.question.Visibility;
import tandem.ui.editing.Draft;
import tandem.ui.words.Words;

/** A ranking: its options. */
final class RankingForm extends KindForm<Ranking> {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final Asking asking = new Asking(fields, true);
    private final Parts<Ranking.Option> options = new Parts<>("option", "o", draft, Ranking.Option::new,
            all -> new Ranking(new QuestionId("q"), "?", Visibility.ANONYMOUS, false, all));

    RankingForm(Draft draft) {
        super(draft);
        options.showEmpty(3);
        add(asking, options);
    }

    @Override
    void show(Ranking ranking) {
        asking.show(ranking);
        options.show(ranking.options().stream().map(option -> options.part(option.id(), option.label())).toList());
    }

    @Override
    Ranking read(QuestionId id) {
        return new Ranking(id, asking.prompt(), asking.visibility(), asking.live(), options.read());
    }

    @Override
    boolean fit() {
        var fieldsFit = super.fit();
        return options.fit() && fieldsFit;
    }

    @Override
    List<Component> preview(Ranking ranking) {
        var shown = new ArrayList<Component>();
        var hint = new Paragraph(WORDS.text("preview.rank"));
        hint.addClassName("quiet");
        shown.add(hint);
        ranking.options().forEach(option -> shown.add(Preview.option(WORDS.text("preview.to-rank", option.label()))));
        return shown;
    }
}
