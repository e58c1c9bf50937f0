package tandem.ui.session;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import tandem.session.SessionCommand;
import tandem.ui.picture.ContrastsPicture;

/** Where groups differ most and agree most, of what the room has seen (rules.md C2); and showing it to the room. */
final class ContrastsDialog extends Dialog {
    ContrastsDialog(Sight sight, Leading leading) {
        setHeaderTitle(SessionWords.text("contrasts.title"));
        setWidth("44rem");
        addClassName("contrasts-dialog");
        var drawn = new Stage();
        drawn.show(ContrastsPicture.html(sight.view().contrasts()));
        add(new Paragraph(SessionWords.text("contrasts.lead")), drawn);
        var shown = sight.view().contrastsShown();
        var show = new Control(SessionWords.text(shown ? "contrasts.away" : "contrasts.show"), "", press -> {
            close();
            leading.act(new SessionCommand.ShowContrasts(!shown), press.meant());
        });
        show.meantFor(sight.meant());
        show.setEnabled(sight.live());
        getFooter().add(new Button(SessionWords.text("dialog.close"), _ -> close()), show);
    }
}
