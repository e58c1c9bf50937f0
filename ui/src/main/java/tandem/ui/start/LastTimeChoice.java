package tandem.ui.start;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tandem.partnership.OpenCommitment;
import tandem.question.SinceLastTime;
import tandem.ui.words.Words;

/** Whether the session begins with what earlier ones of its partnership left open; not there where that is nothing. */
final class LastTimeChoice extends Div {
    private static final Words WORDS = Words.of("tandem.ui.start");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Checkbox begin = new Checkbox();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph more = new Paragraph();
    private List<OpenCommitment> open = List.of();

    LastTimeChoice() {
        begin.setHelperText(WORDS.text("last-time.help"));
        more.addClassName("quiet");
        list.addClassName("last-time");
        addClassName("last-time-choice");
        add(begin, list, more);
    }

    void ask(List<OpenCommitment> left) {
        open = left;
        setVisible(!open.isEmpty());
        begin.setLabel(WORDS.text("last-time.begin", open.size()));
        begin.setValue(!open.isEmpty());
        list.removeAll();
        open.stream().limit(SinceLastTime.MOST).forEach(one -> list.add(new ListItem(line(one))));
        var rest = Math.max(0, open.size() - SinceLastTime.MOST);
        more.setText(WORDS.text("last-time.more", rest));
        more.setVisible(rest > 0);
    }

    private static String line(OpenCommitment one) {
        var who = one.name().isEmpty() ? WORDS.text("last-time.all") : one.name();
        return one.commitment().by() == null ? WORDS.text("last-time.line", who, one.commitment().what())
                : WORDS.text("last-time.line-by", who, one.commitment().what(), DAY.format(one.commitment().by()));
    }

    /** Those to begin with. */
    List<OpenCommitment> chosen() {
        return begin.getValue() ? open : List.of();
    }
}
