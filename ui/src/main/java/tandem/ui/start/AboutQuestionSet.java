package tandem.ui.start;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import tandem.question.AgendaItem;
import tandem.question.QuestionSet;
import tandem.ui.words.Words;

/** How long a question set takes, and its steps. */
final class AboutQuestionSet extends Div {
    private static final Words WORDS = Words.of("tandem.ui.start");

    AboutQuestionSet(QuestionSet set) {
        add(new Paragraph(WORDS.text("set.total", set.agenda().size(), set.minutes())));
        var steps = new OrderedList();
        set.agenda().forEach(item -> steps.add(new ListItem(line(item))));
        add(new Details(WORDS.text("set.steps"), steps));
    }

    private static String line(AgendaItem item) {
        var prompt = item.question().prompt().isEmpty() ? WORDS.text("set.pause") : item.question().prompt();
        return WORDS.text("set.step", prompt, item.minutes());
    }
}
