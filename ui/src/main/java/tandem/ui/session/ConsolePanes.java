package tandem.ui.session;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.live.LiveSession;
import tandem.question.AgendaItem;
import tandem.question.QuestionId;
import tandem.session.SessionCommand;
import tandem.session.Step;
import tandem.ui.access.Access;

/** The panes of the console and its bar: side by side where there is room, one at a time on a phone. */
final class ConsolePanes extends Div implements MoreDialog.Wishes {
    private static final List<String> PANES = List.of("step", "agenda", "room");
    private static final int MINUTES_OF_INSERTED = 5;

    private final LiveSession session;
    private final Leading leading;
    private final RoomDisplays displays;
    private final Access access;
    private final String facilitator;
    private final String screenKey;
    private final Stage head = new Stage();
    private final AgendaPane agenda;
    private final StepPane step;
    private final Stage room = new Stage();
    private final ControlBar bar;
    private final WaitingBar waiting;
    private @Nullable PhoneDialog phone;
    private @Nullable Sight sight;

    ConsolePanes(LiveSession session, Leading leading, RoomDisplays displays, Access access,
                 String facilitator) {
        this.session = session;
        this.leading = leading;
        this.displays = displays;
        this.access = access;
        this.facilitator = facilitator;
        screenKey = access.screenKey(session.moment().session().opened().code());
        agenda = new AgendaPane(leading, this::edit);
        step = new StepPane(leading, lens -> displays.show(session.id(), lens));
        waiting = new WaitingBar(leading);
        bar = new ControlBar(leading, this::join, this::more);
        var roomPane = new Section(room);
        roomPane.setClassName("pane room-pane");
        var panes = new Div(agenda, step, roomPane);
        panes.setClassName("panes");
        var foot = new Div(waiting, leading.notice(), bar);
        foot.setClassName("foot");
        setClassName("console-panes");
        add(head, tabs(), panes, foot);
        turnTo("step");
    }

    void show(Sight sight) {
        this.sight = sight;
        head.show(new ConsoleHead(sight).html());
        agenda.show(sight);
        step.show(sight);
        room.show(new RoomPane(sight, screenKey).html());
        bar.show(sight);
        waiting.show(sight);
        if (phone != null) {
            phone.show(sight);
        }
    }

    private Div tabs() {
        var tabs = new Div();
        tabs.setClassName("tabs");
        for (var pane : PANES) {
            var tab = new NativeButton(SessionWords.text("tab." + pane), _ -> turnTo(pane));
            tab.setId("tab-" + pane);
            tab.getElement().setAttribute("type", "button");
            tabs.add(tab);
        }
        var help = new NativeButton("?", _ -> keys());
        help.setClassName("help");
        help.getElement().setAttribute("data-keys", "?").setAttribute("type", "button")
                .setAttribute("aria-label", SessionWords.text("keys.title"));
        tabs.add(help);
        return tabs;
    }

    private void turnTo(String wanted) {
        PANES.forEach(pane -> setClassName("show-" + pane, pane.equals(wanted)));
        getChildren().filter(child -> child.hasClassName("tabs")).flatMap(tabs -> tabs.getChildren())
                .filter(tab -> tab.getId().isPresent())
                .forEach(tab -> tab.getElement().setAttribute("aria-pressed",
                        String.valueOf(tab.getId().orElse("").equals("tab-" + wanted))));
    }

    private void more() {
        if (sight != null) {
            new MoreDialog(leading, sight, this).open();
        }
    }

    private void edit(Step step) {
        if (sight != null) {
            QuestionDialog.editing(step.question(), sight.partnership(),
                    question -> leading.act(new SessionCommand.EditStep(step.number(), question))).open();
        }
    }

    @Override
    public void subject() {
        if (sight != null) {
            new SubjectDialog(sight.view(), text -> leading.act(new SessionCommand.SetSubject(text))).open();
        }
    }

    @Override
    public void insert() {
        if (sight != null) {
            // after the step that is current when it is kept: writing takes minutes, and the session goes on
            QuestionDialog.inserting(freeId(sight), sight.partnership(), question -> leading.act(
                    new SessionCommand.InsertStep(new AgendaItem(question, MINUTES_OF_INSERTED, "", "", false))))
                    .open();
        }
    }

    private static QuestionId freeId(Sight sight) {
        int i = 1;
        while (isTaken("asked-" + i, sight)) {
            i++;
        }
        return new QuestionId("asked-" + i);
    }

    private static boolean isTaken(String id, Sight sight) {
        return sight.view().agenda().stream().anyMatch(step -> step.question().id().value().equals(id));
    }

    @Override
    public void join(JoinShown wanted) {
        displays.show(session.id(), wanted);
    }

    @Override
    public void contrasts() {
        if (sight != null) {
            new ContrastsDialog(sight, leading).open();
        }
    }

    @Override
    public void contrastsAway() {
        leading.act(new SessionCommand.ShowContrasts(false));
    }

    @Override
    public void phone() {
        if (sight != null) {
            phone = new PhoneDialog(sight, () -> leading.act(new SessionCommand.Blank(true)),
                    () -> access.leadCode(facilitator));
            phone.addOpenedChangeListener(change -> {
                if (!change.isOpened()) {
                    phone = null;
                }
            });
            phone.open();
        }
    }

    @Override
    public void keys() {
        new KeysDialog().open();
    }

    @Override
    public void end() {
        var ask = new ConfirmDialog(SessionWords.text("end.title"), SessionWords.text("end.text"),
                SessionWords.text("end.confirm"), _ -> leading.act(new SessionCommand.End()));
        ask.setCancelable(true);
        ask.setCancelText(SessionWords.text("dialog.cancel"));
        ask.open();
    }
}
