package tandem.ui.start;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partnership;
import tandem.question.QuestionSet;
import tandem.ui.words.Words;

/** How many people are expected from each group, and what the session's minimum will do with so many. */
final class ExpectedNumbers extends Div {
    private static final Words WORDS = Words.of("tandem.ui.start");
    private static final int MOST = 100_000;

    private final transient IntSupplier k;
    private final transient Supplier<QuestionSet> set;
    private final transient List<IntegerField> fields = new ArrayList<>();
    private transient @Nullable Partnership asked;
    private final Div groups = new Div();
    private final Paragraph sentence = new Paragraph();

    ExpectedNumbers(IntSupplier k, Supplier<QuestionSet> set) {
        this.k = k;
        this.set = set;
        groups.addClassName("expected");
        sentence.addClassName("callout");
        sentence.getElement().setAttribute("role", "status");
        var title = new Span(WORDS.text("expected"));
        title.addClassName("field-label");
        add(title, groups, sentence);
    }

    /** Asks for the groups of this partnership. @param numbers what is known of them, in their order; may be shorter */
    void ask(Partnership partnership, List<Integer> numbers) {
        asked = partnership;
        var partners = partnership.partners();
        fields.clear();
        groups.removeAll();
        for (int i = 0; i < partners.size(); i++) {
            var field = new IntegerField(partners.get(i).name());
            field.setMin(0);
            field.setMax(MOST);
            field.setStepButtonsVisible(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            var needed = WORDS.text("expected.number");
            field.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(needed)
                    .setMinErrorMessage(needed).setMaxErrorMessage(needed));
            if (i < numbers.size() && numbers.get(i) > 0) {
                field.setValue(numbers.get(i));
            }
            field.addValueChangeListener(_ -> say());
            fields.add(field);
            groups.add(field);
        }
        say();
    }

    /** Says it anew, for another k or another set. */
    void say() {
        if (asked != null) {
            sentence.setText(WhatKDoes.sentence(k.getAsInt(), asked, numbers(), set.get()));
        }
    }

    /** One number a group; 0 where none was given. */
    List<Integer> numbers() {
        return fields.stream().map(field -> Objects.requireNonNullElse(field.getValue(), 0))
                .map(number -> Math.clamp(number, 0, MOST)).toList();
    }

    /** The numbers for an address: {@code 12-5-0}. */
    static String written(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    /** What {@link #written} wrote; nothing where it is anything else. */
    static List<Integer> read(String written) {
        return written.matches("\\d{1,6}(-\\d{1,6}){0,29}")
                ? Arrays.stream(written.split("-")).map(Integer::valueOf).toList() : List.of();
    }
}
