package tandem.ui.editing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Something in the middle of being edited: whether it is kept as it stands, and the way back. One UI's own. */
public final class Draft {
    /**
     * A version before a change.
     *
     * @param change  what was done, in words
     * @param deleted whether something went away with it
     * @param restore brings this version back
     */
    public record Earlier(String change, boolean deleted, Runnable restore) {
    }

    private final Deque<Earlier> earlier = new ArrayDeque<>();
    private boolean kept = true;
    private boolean beginning;
    private final List<Runnable> watchers = new ArrayList<>();

    /** Calls this after every change. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /** Something was typed or chosen. */
    public void changed() {
        if (!beginning) {
            kept = false;
            watchers.forEach(Runnable::run);
        }
    }

    /** Fills fields with what is kept, which is no change. */
    public void beginning(Runnable filling) {
        var outer = beginning;
        beginning = true;
        filling.run();
        beginning = outer;
    }

    /** Something was added, moved or deleted. */
    public void changed(Earlier before) {
        earlier.push(before);
        changed();
    }

    /** All of it is on disk now; the way back stays. */
    public void kept() {
        kept = true;
        watchers.forEach(Runnable::run);
    }

    public boolean isKept() {
        return kept;
    }

    /** The version that {@link #undo} would bring back. */
    public Optional<Earlier> undoable() {
        return Optional.ofNullable(earlier.peek());
    }

    public void undo() {
        if (!earlier.isEmpty()) {
            earlier.pop().restore().run();
            changed();
        }
    }
}
