package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tandem.question.GroupName;
import tandem.question.Ledger;
import tandem.question.QuestionId;
import tandem.ui.editing.Draft;
import tandem.ui.words.Words;

/** A ledger: the question. Who can carry and gain, the partnership says. */
final class LedgerForm extends KindForm<Ledger> {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final Asking asking = new Asking(fields, false);
    private transient List<GroupName> groups = List.of();

    LedgerForm(Draft draft) {
        super(draft);
        var help = new Paragraph(WORDS.text("ledger.help"));
        help.addClassName("quiet");
        add(asking, help);
    }

    @Override
    void show(Ledger ledger) {
        asking.show(ledger);
        groups = ledger.groups();
    }

    @Override
    void start() {
        asking.ask(WORDS.text("start.ledger"));
    }

    @Override
    Ledger read(QuestionId id) {
        return new Ledger(id, asking.prompt(), asking.visibility(), groups);
    }

    @Override
    List<Component> preview(Ledger ledger) {
        var shown = new ArrayList<Component>();
        shown.add(Preview.pair(WORDS.text("ledger.cost"), WORDS.text("ledger.benefit")));
        Stream.concat(Preview.groups(ledger.groups()), Stream.of(WORDS.text("ledger.everyone")))
                .forEach(who -> shown.add(Preview.option(who)));
        shown.add(Preview.pair(WORDS.text("ledger.little"), WORDS.text("ledger.some"), WORDS.text("ledger.a-lot")));
        shown.add(Preview.text(WORDS.text("ledger.words")));
        return shown;
    }
}
