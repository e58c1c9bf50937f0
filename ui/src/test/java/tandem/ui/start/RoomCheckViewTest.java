package tandem.ui.start;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.ui.desk.Desk.type;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.session.CommandId;
import tandem.session.RoundId;
import tandem.session.SessionCommand;
import tandem.ui.desk.Desk;
import tandem.ui.picture.QrCode;

class RoomCheckViewTest {
    private final Desk desk = Desk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void saysByItselfWhenAPhoneHasCome() {
        show();
        assertEquals("Waiting for a phone…", state());
        desk.room.reached = Instant.now();
        poll();
        assertEquals("✓ A phone has reached us.", state());
        assertEquals(-1, UI.getCurrent().getPollInterval());
    }

    @Test
    void theCodeLeadsToTheAddressThatWasChosen() {
        show();
        assertTrue(qr().contains(QrCode.svg(URI.create("http://192.168.1.20:8080/j/ABCDEFG"),
                "QR code for http://192.168.1.20:8080/j/ABCDEFG")));
        @SuppressWarnings("unchecked")
        RadioButtonGroup<URI> which = _get(RadioButtonGroup.class);
        type(which, URI.create("http://10.0.0.5:8080"));
        assertEquals(URI.create("http://10.0.0.5:8080"), desk.room.address());
        assertTrue(qr().contains("QR code for http://10.0.0.5:8080/j/ABCDEFG"));
    }

    @Test
    void aComputerOnNoNetworkIsSaid() {
        desk.room.addresses.clear();
        desk.room.addresses.add(URI.create("http://localhost:8080"));
        show();
        assertTrue(_find(Paragraph.class).stream()
                .anyMatch(p -> p.getText().startsWith("This computer is on no network")));
    }

    @Test
    void theLeadIsHandedOverOnlyBehindABlankScreen() {
        var session = desk.session();
        show(session.id().toString());
        _click(_get(Button.class, spec -> spec.withText("Lead from my phone")));
        assertFalse(codeIsShown());
        _click(_get(Button.class, spec -> spec.withText("Blank the room screen and show the code")));
        assertTrue(session.moment().session().blank());
        assertTrue(codeIsShown());
    }

    @Test
    void pagesToPrintAndTheConsoleAreOneStepAway() {
        var id = show();
        var hrefs = _find(Anchor.class).stream().map(Anchor::getHref).toList();
        assertTrue(hrefs.contains("/print/" + id + "/slips") && hrefs.contains("/print/" + id + "/poster"));
        assertTrue(hrefs.contains("/facilitate/sessions/" + id));
        assertTrue(hrefs.contains("/screen/ABCDEFG#key"), hrefs.toString());
    }

    @Test
    void anEndedSessionNeedsNoRoom() throws Exception {
        var session = desk.session();
        session.submit(new SessionCommand.Lead(new CommandId(new UUID(1, 1)), new RoundId(0, 0),
                new SessionCommand.End())).get();
        show(session.id().toString());
        assertEquals("This session has ended. Its record is on your desk.", _find(Paragraph.class).getLast().getText());
        _assertNone(Html.class);
    }

    @Test
    void whatIsNoSessionIsNotThere() {
        show("nonsense");
        assertEquals("There is nothing here", _get(H1.class).getText());
    }

    private String show() {
        var id = desk.session().id().toString();
        show(id);
        return id;
    }

    private void show(String id) {
        UI.getCurrent().navigate("facilitate/sessions/" + id + "/check");
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private static String state() {
        return _get(Paragraph.class, spec -> spec.withClasses("reach-state")).getText();
    }

    private static String qr() {
        return _find(Html.class).getFirst().getInnerHtml();
    }

    private static boolean codeIsShown() {
        return _find(Span.class).stream().anyMatch(span -> span.getText().equals("1234 5678"));
    }
}
