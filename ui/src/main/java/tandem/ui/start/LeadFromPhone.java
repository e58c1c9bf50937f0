package tandem.ui.start;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tandem.live.LiveSession;
import tandem.session.CommandId;
import tandem.session.SessionCommand;
import tandem.ui.access.Access;
import tandem.ui.access.RoomNetwork;
import tandem.ui.words.Words;

/** The code with which a phone takes the lead: shown only while the room screen is blank, so that no room reads it. */
final class LeadFromPhone extends Div {
    private static final Words WORDS = Words.of("tandem.ui.start");
    private static final int WAIT_SECONDS = 5;

    private final transient LiveSession session;
    private final transient RoomNetwork network;
    private final transient Access access;
    private final Div told = new Div();

    LeadFromPhone(LiveSession session, RoomNetwork network, Access access) {
        this.session = session;
        this.network = network;
        this.access = access;
        told.getElement().setAttribute("role", "status");
        addClassName("lead-from-phone");
        add(new Button(WORDS.text("lead"), _ -> lead()), told);
    }

    private void lead() {
        told.removeAll();
        if (session.moment().session().blank()) {
            showCode();
        } else {
            told.add(new Paragraph(WORDS.text("lead.blank-first")), new Button(WORDS.text("lead.blank"), _ -> blank()));
        }
    }

    private void blank() {
        var here = session.moment().session().here();
        var asked = session.submit(new SessionCommand.Lead(new CommandId(UUID.randomUUID()), here,
                new SessionCommand.Blank(true)));
        told.removeAll();
        try {
            asked.get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException _) {
            // how the session stands says all
        }
        if (session.moment().session().blank()) {
            showCode();
        } else {
            told.add(new Paragraph(WORDS.text("lead.later")));
        }
    }

    private void showCode() {
        access.facilitator().ifPresent(name -> {
            var code = new Span(access.leadCode(name));
            code.addClassName("code");
            var where = network.address().toString().replaceAll("/+$", "") + "/lead";
            told.add(new Paragraph(WORDS.text("lead.go-to", where)), code, new Paragraph(WORDS.text("lead.once")));
        });
    }
}
