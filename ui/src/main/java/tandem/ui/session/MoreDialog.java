package tandem.ui.session;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.Duration;
import java.util.List;
import tandem.session.SessionCommand;
import tandem.session.Step;

/** Everything that is needed less often than the bar's controls. */
final class MoreDialog extends Dialog {
    private static final List<Integer> MINUTES = List.of(1, 2, 3, 5, 10);

    /** What the console does when it is asked to. */
    interface Wishes {
        void subject();

        void insert();

        void join(JoinShown wanted);

        void contrasts();

        void contrastsAway();

        void phone();

        void keys();

        void end();
    }

    private final Leading leading;
    private final Sight sight;

    MoreDialog(Leading leading, Sight sight, Wishes wishes) {
        this.leading = leading;
        this.sight = sight;
        setHeaderTitle(SessionWords.text("more.title"));
        setWidth("32rem");
        addClassName("more-dialog");
        timer();
        var running = sight.view().endedAt().isEmpty();
        group("step", wish("subject", running, wishes::subject), wish("insert", running, wishes::insert),
                act("skip", sight.live() && sight.here().round() == 0 && sight.hasNext(),
                        new SessionCommand.Skip(sight.here().step())));
        group("room", sight.view().contrastsShown() ? wish("contrasts-away", running, wishes::contrastsAway)
                        : wish("contrasts", running, wishes::contrasts),
                sight.join() == JoinShown.CORNER ? wish("corner-away", running, () -> wishes.join(JoinShown.FOOT))
                        : wish("corner", running, () -> wishes.join(JoinShown.CORNER)),
                wish("phone", running, wishes::phone));
        group("console", wish("keys", true, wishes::keys), wish("end", running, wishes::end));
        getFooter().add(new Button(SessionWords.text("dialog.close"), _ -> close()));
    }

    private void timer() {
        var buttons = new Div();
        buttons.setClassName("minute-row");
        MINUTES.forEach(minutes -> buttons.add(act(SessionWords.text("more.minutes", minutes),
                new SessionCommand.SetTimer(Duration.ofMinutes(minutes)), sight.stepIs(Step.State.OPEN))));
        var hold = sight.held() ? act("resume", true, new SessionCommand.ResumeTimer())
                : act("pause", sight.timed(), new SessionCommand.PauseTimer());
        add(new H3(SessionWords.text("more.group.timer")), buttons);
        var second = new Div(hold);
        second.setClassName("wish-list");
        add(second);
    }

    private void group(String key, Control... wishes) {
        var list = new Div(wishes);
        list.setClassName("wish-list");
        add(new H3(SessionWords.text("more.group." + key)), list);
    }

    private Control act(String key, boolean possible, SessionCommand.Act act) {
        return act(SessionWords.text("more." + key), act, possible);
    }

    private Control act(String words, SessionCommand.Act act, boolean possible) {
        var control = new Control(words, "", press -> {
            close();
            leading.act(act, press.meant());
        });
        control.meantFor(sight.meant());
        control.setEnabled(possible);
        return control;
    }

    private Control wish(String key, boolean possible, Runnable wish) {
        var control = new Control(SessionWords.text("more." + key), "", _ -> {
            close();
            wish.run();
        });
        control.setEnabled(possible);
        return control;
    }
}
