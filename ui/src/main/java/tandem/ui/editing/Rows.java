package tandem.ui.editing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.ui.words.Words;

/**
 * Rows in an order that people can change: by dragging, or with buttons; each can be deleted, and copied where that
 * makes sense. Every change can be taken back, and what was typed into a row stays in it.
 *
 * @param <R> what stands in a row
 */
public final class Rows<R extends Component> extends Div {
    static final Words WORDS = Words.of("tandem.ui.editing");

    private final transient Draft draft;
    private final String noun;
    private final transient @Nullable Function<R, Optional<R>> copier;
    private final OrderedList list = new OrderedList();
    private final Span said = new Span();
    private final transient List<RowFrame<R>> frames = new ArrayList<>();
    private transient Runnable whenOrdered = () -> { };

    /**
     * @param noun   what a row is called: "option"
     * @param copier makes a copy of a row, or nothing where it cannot be copied yet; null where rows are never copied
     */
    public Rows(Draft draft, String noun, @Nullable Function<R, Optional<R>> copier) {
        this.draft = draft;
        this.noun = noun;
        this.copier = copier;
        list.addClassName("rows");
        said.addClassName("only-heard");
        said.getElement().setAttribute("role", "status");
        add(list, said);
    }

    /** Calls this when the order is another one. */
    public void whenOrdered(Runnable whenOrdered) {
        this.whenOrdered = whenOrdered;
    }

    /** What stands in the rows, in their order. */
    public List<R> rows() {
        return frames.stream().map(RowFrame::row).toList();
    }

    /** Sets these rows, as the version to begin with. */
    public void begin(List<R> rows) {
        show(rows.stream().map(row -> new RowFrame<>(this, row, copier != null)).toList());
    }

    /** Adds a row at the end. */
    public void append(R row) {
        insert(frames.size(), row, "added");
    }

    void move(RowFrame<R> frame, int to) {
        var from = frames.indexOf(frame);
        if (from >= 0 && to >= 0 && to < frames.size() && from != to) {
            change("moved", from, () -> {
                frames.remove(frame);
                frames.add(to, frame);
            });
            say(WORDS.text("rows.moved-to", noun, to + 1, frames.size()));
            frame.focusMover(to < from);
        }
    }

    int place(RowFrame<R> frame) {
        return frames.indexOf(frame);
    }

    String noun() {
        return noun;
    }

    void copy(RowFrame<R> frame) {
        if (copier != null) {
            copier.apply(frame.row()).ifPresent(copy -> insert(frames.indexOf(frame) + 1, copy, "copied"));
        }
    }

    void delete(RowFrame<R> frame) {
        var at = frames.indexOf(frame);
        change("deleted", at, () -> frames.remove(frame));
        if (!frames.isEmpty()) {
            frames.get(Math.min(at, frames.size() - 1)).focusDelete();
        }
    }

    private void insert(int at, R row, String change) {
        change(change, at, () -> frames.add(at, new RowFrame<>(this, row, copier != null)));
        say(WORDS.text("rows." + change, noun, at + 1));
    }

    private void change(String change, int at, Runnable action) {
        var before = List.copyOf(frames);
        action.run();
        show(List.copyOf(frames));
        draft.changed(new Draft.Earlier(WORDS.text("rows." + change, noun, at + 1), change.equals("deleted"),
                () -> show(before)));
    }

    private void show(List<RowFrame<R>> wanted) {
        frames.clear();
        frames.addAll(wanted);
        arrange();
        for (int i = 0; i < frames.size(); i++) {
            frames.get(i).number(i, frames.size());
        }
        whenOrdered.run();
    }

    /** Moves only what is not in its place: a row that stays keeps its focus and what is half typed. */
    private void arrange() {
        list.getChildren().filter(child -> !frames.contains(child)).toList().forEach(list::remove);
        var shown = new ArrayList<>(list.getChildren().toList());
        for (int i = 0; i < frames.size(); i++) {
            var frame = frames.get(i);
            if (i >= shown.size() || shown.get(i) != frame) {
                shown.remove(frame);
                shown.addAll(i, Collections.singletonList(frame));
                list.addComponentAtIndex(i, frame);
            }
        }
    }

    private void say(String sentence) {
        said.setText(sentence);
    }
}
