package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.session.CommandId;
import tandem.session.SessionCommand;
import tandem.session.Step;

/** The bar of big controls. Each stays in its place; the one thing to do next is the one in colour. */
final class ControlBar extends Div {
    private static final String CLOSE = "close";
    private static final String CLOSE_NOW = "close-now";

    private final Leading leading;
    private final Control back;
    private final Control open;
    private final Control reveal;
    private final Control next;
    private final Control minute;
    private final Control stop;
    private final Control blank;
    private final Control join;
    private final Control undo;
    private final Control more;
    private @Nullable Sight sight;

    /** @param showJoin how much the room screen is to say of how to join; @param showMore everything else */
    ControlBar(Leading leading, Consumer<JoinShown> showJoin, Runnable showMore) {
        this.leading = leading;
        back = lead("back", "ArrowLeft PageUp p", new SessionCommand.Back());
        open = new Control(word("open"), "o c", this::openOrClose);
        reveal = new Control(word("reveal"), "r", press -> leading.act(sees(Step.State.REVEALED)
                ? new SessionCommand.Hide() : new SessionCommand.Reveal(), press.meant()));
        next = lead("next", "ArrowRight PageDown n", new SessionCommand.Next());
        minute = lead("minute", "t", new SessionCommand.ExtendTimer(Duration.ofMinutes(1)));
        stop = lead("stop", "s", new SessionCommand.StopTimer());
        blank = new Control(word("blank"), "b .", press -> leading.act(
                new SessionCommand.Blank(Boolean.parseBoolean(press.wanted())), press.meant()));
        join = new Control(word("join"), "j", press -> showJoin.accept(
                Boolean.parseBoolean(press.wanted()) ? JoinShown.WHOLE_SCREEN : JoinShown.FOOT));
        undo = new Control(word("undo"), "u", press -> leading.act(undoing(press.wanted()), press.meant()));
        more = new Control(word("more"), "m", _ -> showMore.run());
        more.getElement().setAttribute("aria-haspopup", "dialog");
        undo.addClassName("undo");
        var steps = new Div(back, open, reveal, next);
        steps.setClassName("bar-steps");
        var rest = new Div(undo, minute, stop, blank, join, more);
        rest.setClassName("bar-rest");
        setClassName("bar");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", word("bar"));
        add(steps, rest);
    }

    private Control lead(String name, String keys, SessionCommand.Act act) {
        var control = new Control(word(name), keys, press -> leading.act(act, press.meant()));
        control.addClassName(name);
        return control;
    }

    /**
     * Close gives people ten seconds to send what they have, and Close now ends at once. A second press on Close, which
     * still stood there on a slow line or for somebody else, must not take the ten seconds away.
     */
    private void openOrClose(Control.Pressed press) {
        if (press.wanted().equals(CLOSE_NOW)) {
            leading.act(new SessionCommand.Close(), press.meant());
        } else if (!press.wanted().equals(CLOSE)) {
            leading.act(new SessionCommand.Open(), press.meant());
        } else if (sight == null || !sight.closing()) {
            leading.act(new SessionCommand.SetTimer(Clocks.CLOSING), press.meant());
        }
    }

    /** A second press on Undo, or that of a second console, means the same act and not the undoing of it. */
    private static SessionCommand.Undo undoing(String act) {
        return new SessionCommand.Undo(act.isEmpty() ? null : new CommandId(UUID.fromString(act)));
    }

    private boolean sees(Step.State state) {
        return sight != null && sight.stepIs(state);
    }

    void show(Sight sight) {
        this.sight = sight;
        List.of(back, open, reveal, next, minute, stop, blank, undo).forEach(c -> c.meantFor(sight.meant()));
        var opening = !sight.stepIs(Step.State.OPEN) ? reopened(sight) : sight.closing() ? CLOSE_NOW : CLOSE;
        label(open, opening);
        open.wants(opening);
        label(reveal, sight.stepIs(Step.State.REVEALED) ? "hide" : "reveal");
        label(next, sight.live() || sight.view().sealed() ? "next" : "start");
        label(blank, sight.view().blank() ? "unblank" : "blank");
        blank.wants(String.valueOf(!sight.view().blank()));
        var joining = sight.join() == JoinShown.WHOLE_SCREEN;
        label(join, joining ? "join-away" : "join");
        join.wants(String.valueOf(!joining));
        blank.setClassName("on", sight.view().blank());
        join.setClassName("on", joining);
        enable(sight);
        colour(sight);
        undo.setEnabled(sight.undoable());
        undo.wants(sight.view().undoes().map(act -> act.value().toString()).orElse(""));
        sight.view().undoUntil().ifPresent(until -> undo.getElement().setAttribute("data-until", until.toString()));
    }

    private static String reopened(Sight sight) {
        return sight.asks() && sight.here().round() > 0 ? "reopen" : "open";
    }

    private void enable(Sight sight) {
        var on = sight.view().endedAt().isEmpty();
        back.setEnabled(sight.live());
        open.setEnabled(sight.asks());
        reveal.setEnabled(sight.stepIs(Step.State.REVEALED)
                || sight.stepIs(Step.State.CLOSED) && sight.here().round() > 0);
        next.setEnabled(on && (sight.hasNext() || sight.stepIs(Step.State.OPEN)));
        minute.setEnabled(sight.stepIs(Step.State.OPEN));
        stop.setEnabled(sight.timed());
        blank.setEnabled(on);
        join.setEnabled(on);
    }

    private void colour(Sight sight) {
        var toOpen = sight.asks() && sight.stepIs(Step.State.SHOWING);
        var toClose = sight.stepIs(Step.State.OPEN);
        var toReveal = sight.stepIs(Step.State.CLOSED)
                && sight.view().result().filter(result -> result.n() > 0).isPresent();
        open.next(toOpen || toClose);
        reveal.next(toReveal);
        next.next(next.isEnabled() && !toOpen && !toClose && !toReveal);
    }

    private static void label(Control control, String name) {
        control.setText(word(name));
    }

    private static String word(String name) {
        return SessionWords.text("bar." + name.toLowerCase(Locale.ROOT));
    }
}
