package tandem.ui.session;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** Which key does what. */
final class KeysDialog extends Dialog {
    private static final List<String> KEYS = List.of("next", "back", "open", "reveal", "blank", "minute", "stop",
            "join", "undo", "result", "tell", "proposals", "notes", "more", "help");

    KeysDialog() {
        setHeaderTitle(SessionWords.text("keys.title"));
        var list = new DescriptionList();
        list.setClassName("keys");
        KEYS.forEach(key -> list.add(new DescriptionList.Term(SessionWords.text("keys." + key + ".key")),
                new DescriptionList.Description(SessionWords.text("keys." + key))));
        add(list);
        getFooter().add(new Button(SessionWords.text("dialog.close"), _ -> close()));
    }
}
