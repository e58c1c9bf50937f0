package tandem.ui.editing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.ui.files.EditorFiles;
import tandem.ui.words.Words;
import tandem.words.Malformed;

/**
 * One thing in the making: what is typed stays until it is saved.
 *
 * @param <T> what it is, as it is kept
 */
public abstract class Editor<T> extends Div {
    private static final Words WORDS = Words.of("tandem.ui.editing");

    protected final transient Draft draft = new Draft();
    protected final transient Fields fields = new Fields(draft);
    protected final EditorBar bar = new EditorBar(draft, this::keep);
    private final transient Drawer<T> drawer;
    private final transient Words words;
    private final H1 heading = new H1();
    private final EditorFiles files;
    private transient Optional<T> kept;

    /**
     * @param words with what a new one and one that is there are called, under "new" and "edit"
     * @param kept  null for a new one
     */
    protected Editor(Drawer<T> drawer, Words words, @Nullable T kept) {
        this.drawer = drawer;
        this.words = words;
        this.kept = Optional.ofNullable(kept);
        this.files = new EditorFiles(drawer.files());
        addClassName("editor");
        name();
        draft.watch(() -> files.changed(!draft.isKept()));
        add(new Anchor("/facilitate", WORDS.text("back")), heading, files);
    }

    /** Whether all of it can be kept; says at each field what is needed. */
    protected abstract boolean fit();

    /**
     * What stands in the fields.
     *
     * @param id     under which it is kept
     * @param before the version that it follows, empty where it is the first
     * @throws Malformed where something is needed first
     */
    protected abstract T read(String id, @Nullable T before);

    /** Whether this is where the one with this id is edited. */
    boolean isFor(String id) {
        return kept.map(drawer.id()).orElse(Drawer.NEW).equals(id);
    }

    /** Asks before something that is not kept is left. */
    void guard(BeforeLeaveEvent event) {
        LeaveGuard.ask(event, draft, this::tryToKeep);
    }

    /** What it is called, as far as it is kept. */
    String called() {
        return kept.map(drawer.name()).orElse(words.text("new"));
    }

    private void name() {
        heading.setText(words.text(kept.isEmpty() ? "new" : "edit"));
        kept.ifPresent(one -> files.offer(drawer.id().apply(one), drawer.name().apply(one)));
    }

    private void keep() {
        var isNew = kept.isEmpty();
        if (tryToKeep() && isNew) {
            name();
            kept.ifPresent(one -> UI.getCurrent().navigate(drawer.addressOf(one).substring(1)));
        }
    }

    /** Keeps it, if all of it is right and nobody else kept another version in the meantime. */
    private boolean tryToKeep() {
        if (!fit()) {
            bar.refuse(WORDS.text("look-again"));
            return false;
        }
        var now = kept.flatMap(one -> drawer.find(drawer.id().apply(one)));
        if (now.isPresent() && !now.equals(kept)) {
            kept = now;
            bar.refuse(WORDS.text("changed-elsewhere"));
            return false;
        }
        try {
            var id = kept.map(drawer.id()).orElseGet(drawer.newId());
            var next = read(id, kept.orElse(null));
            drawer.put().accept(next);
            kept = Optional.of(next);
            draft.kept();
            return true;
        } catch (Malformed malformed) {
            bar.refuse(malformed.refusal().sentence(Locale.ENGLISH));
            return false;
        }
    }
}
