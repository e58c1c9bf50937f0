package tandem.ui.editing;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tandem.ui.words.Words;
import tandem.words.Malformed;

/**
 * The fields of one form. The domain judges each by itself, so that all of what is needed is said at once, next to the
 * field it is about, and nothing that was typed goes away.
 */
public final class Fields {
    private static final Words WORDS = Words.of("tandem.ui.editing");

    private record Judged(Component field, BooleanSupplier fits) {
    }

    private final Draft draft;
    private final List<Judged> judged = new ArrayList<>();

    public Fields(Draft draft) {
        this.draft = draft;
    }

    /** @param rule makes something of the value, or throws {@link Malformed} */
    public TextField line(String label, Consumer<String> rule) {
        var field = new TextField(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setWidthFull();
        return judge(field, rule);
    }

    /** @param rule makes something of the value, or throws {@link Malformed} */
    public TextArea lines(String label, Consumer<String> rule) {
        var field = new TextArea(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setWidthFull();
        return judge(field, rule);
    }

    /** @param rule makes something of the number, or throws {@link Malformed} */
    public IntegerField number(String label, Consumer<Integer> rule) {
        var field = new IntegerField(label);
        field.setStepButtonsVisible(true);
        return judge(field, value -> {
            if (value == null) {
                throw new NumberMissing();
            }
            rule.accept(value);
        });
    }

    /** Notes every change of a field that is right whatever it holds. */
    public <F extends HasValue<?, ?>> F free(F field) {
        field.addValueChangeListener(_ -> draft.changed());
        return field;
    }

    /** Whether all fields are right; says at each what is needed, and goes to the first. */
    public boolean fit() {
        var wrong = judged.stream().filter(one -> one.field().isVisible() && !one.fits().getAsBoolean()).toList();
        if (!wrong.isEmpty() && wrong.getFirst().field() instanceof Focusable<?> first) {
            first.focus();
        }
        return wrong.isEmpty();
    }

    /** What the fields hold, if all of them are right; not a word where they are not. */
    public static <T> Optional<T> ifRight(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (Malformed | NumberMissing _) {
            return Optional.empty();
        }
    }

    /** The number in the field. @throws NumberMissing when there is none */
    public static int number(IntegerField field) {
        var value = field.getValue();
        if (value == null) {
            throw new NumberMissing();
        }
        return value;
    }

    /** Has this field judged with the others. @param rule makes something of the value, or throws {@link Malformed} */
    public <V, F extends AbstractField<?, V> & HasValidation> F judge(F field, Consumer<V> rule) {
        field.setManualValidation(true);
        judged.add(new Judged(field, () -> fits(field, rule)));
        field.addValueChangeListener(_ -> {
            if (field.isInvalid()) {
                fits(field, rule);
            }
            draft.changed();
        });
        return field;
    }

    private static <V, F extends AbstractField<?, V> & HasValidation> boolean fits(F field, Consumer<V> rule) {
        var needed = needed(field.getValue(), rule);
        field.setErrorMessage(needed);
        field.setInvalid(!needed.isEmpty());
        return needed.isEmpty();
    }

    private static <V> String needed(V value, Consumer<V> rule) {
        try {
            rule.accept(value);
            return "";
        } catch (NumberMissing _) {
            return WORDS.text("number-needed");
        } catch (Malformed malformed) {
            return malformed.refusal().sentence(Locale.ENGLISH);
        }
    }

    /** A number was not given. */
    private static final class NumberMissing extends RuntimeException {
        private static final long serialVersionUID = 1;

        NumberMissing() {
            super(null, null, false, false);
        }
    }
}
