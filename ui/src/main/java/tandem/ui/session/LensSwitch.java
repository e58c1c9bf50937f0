package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.session.Result;
import tandem.ui.picture.Lens;

/** Under which lens the facilitator looks at a result, and whether the room screen shows it so. */
final class LensSwitch extends Div {
    private final Map<Lens, NativeButton> buttons = new EnumMap<>(Lens.class);
    private final NativeButton room;
    private final Div lenses = new Div();
    private @Nullable Lens chosen;
    private Lens looked = Lens.WHOLE;

    /** @param changed another lens was chosen here; @param show the room screen is to show this one */
    LensSwitch(Runnable changed, Consumer<Lens> show) {
        for (var lens : Lens.values()) {
            buttons.put(lens, button(SessionWords.text("lens." + lens.name().toLowerCase(Locale.ROOT)), () -> {
                chosen = lens;
                changed.run();
            }));
        }
        lenses.add(List.copyOf(buttons.values()).toArray(NativeButton[]::new));
        lenses.setClassName("lenses");
        lenses.getElement().setAttribute("role", "group");
        lenses.getElement().setAttribute("aria-label", SessionWords.text("lens"));
        room = button(SessionWords.text("lens.room"), () -> show.accept(looked));
        room.addClassName("lens-room");
        setClassName("lens-switch");
        add(lenses, room);
    }

    private static NativeButton button(String words, Runnable press) {
        var button = new NativeButton(words, _ -> press.run());
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /** The lens to look through. */
    Lens lens() {
        return looked;
    }

    /** @param first the lens before one is chosen here; @param onScreen that of the room screen */
    void show(Result result, Lens first, Lens onScreen) {
        var offered = Lens.offered(result);
        var wanted = chosen == null ? first : chosen;
        looked = offered.contains(wanted) ? wanted : Lens.WHOLE;
        setVisible(offered.size() > 1);
        buttons.forEach((lens, button) -> {
            button.setVisible(offered.contains(lens));
            button.getElement().setAttribute("aria-pressed", String.valueOf(lens == looked));
        });
        var shown = onScreen == looked;
        room.setText(SessionWords.text(shown ? "lens.on-room" : "lens.room"));
        room.getElement().setAttribute("aria-pressed", String.valueOf(shown));
    }
}
