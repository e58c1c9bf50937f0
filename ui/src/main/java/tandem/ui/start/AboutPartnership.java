package tandem.ui.start;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import tandem.partnership.Partner;
import tandem.partnership.Partnership;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.words.Words;

/** What to know of a partnership before a session with it: its note, groups and tasks, and who agreed to its use. */
final class AboutPartnership extends Div {
    private static final Words WORDS = Words.of("tandem.ui.start");
    private static final int SIGNS = 8;

    private final transient Partnership partnership;
    private final transient Fields fields = new Fields(new Draft());
    private final TextField agreedWith = fields.line(WORDS.text("agreed-with"), text -> with(text, ""));
    private final TextField agreedWhen = fields.line(WORDS.text("agreed-when"), text -> with("", text));

    AboutPartnership(Partnership partnership) {
        this.partnership = partnership;
        if (!partnership.purpose().isEmpty()) {
            add(new Paragraph(partnership.purpose()));
        }
        if (!partnership.note().isEmpty()) {
            var note = new Paragraph(partnership.note());
            note.addClassNames("callout", "care");
            add(note);
        }
        add(agreed(), groups());
    }

    /** Whether what was written about the agreement can be kept; says what is needed where it can't. */
    boolean fit() {
        return fields.fit();
    }

    /** @param kept the partnership as it is kept now @return it with the agreement as it is written now, if it was changed here */
    Partnership agreedAsWritten(Partnership kept) {
        var asShown = agreedWith.getValue().equals(partnership.agreedWith())
                && agreedWhen.getValue().equals(partnership.agreedWhen());
        return asShown ? kept : with(kept, agreedWith.getValue(), agreedWhen.getValue());
    }

    /** Open where a group has a voice of its own to agree with, and nobody is named yet. */
    private Details agreed() {
        agreedWith.setValue(partnership.agreedWith());
        agreedWhen.setValue(partnership.agreedWhen());
        agreedWith.setHelperText(WORDS.text("agreed-with.help"));
        var both = new Div(agreedWith, agreedWhen);
        both.addClassName("side-by-side");
        var needed = partnership.agreedWith().isEmpty();
        var summary = needed ? WORDS.text("agreed.nobody")
                : WORDS.text(partnership.agreedWhen().isEmpty() ? "agreed.with" : "agreed.with-when",
                        partnership.agreedWith(), partnership.agreedWhen());
        var details = new Details(summary, both);
        details.setOpened(needed && partnership.partners().stream().anyMatch(Partner::answersTogether));
        return details;
    }

    private Details groups() {
        var groups = new UnorderedList();
        groups.addClassName("groups");
        for (int i = 0; i < partnership.partners().size(); i++) {
            var partner = partnership.partners().get(i);
            var sign = new Span();
            sign.addClassNames("partner-mark", "partner-" + (i % SIGNS + 1));
            sign.getElement().setAttribute("aria-hidden", "true");
            groups.add(new ListItem(sign, new Span(partner.widerGroup().isEmpty() ? partner.name()
                    : WORDS.text("group.in", partner.name(), partner.widerGroup()))));
        }
        var tasks = new UnorderedList();
        partnership.tasks().forEach(task -> tasks.add(new ListItem(task.name())));
        var both = new Div(groups, tasks);
        both.addClassName("groups-and-tasks");
        return new Details(WORDS.text("groups", partnership.partners().size(), partnership.tasks().size()), both);
    }

    private Partnership with(String agreedWith, String agreedWhen) {
        return with(partnership, agreedWith, agreedWhen);
    }

    private static Partnership with(Partnership partnership, String agreedWith, String agreedWhen) {
        return new Partnership(partnership.id(), partnership.name(), partnership.purpose(), partnership.partners(),
                partnership.tasks(), partnership.note(), agreedWith, agreedWhen);
    }
}
