package tandem.ui.start;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import tandem.live.LiveSession;
import tandem.ui.access.Access;
import tandem.ui.access.RoomNetwork;
import tandem.ui.words.Words;

/** The two ways to set up a room, in words and pictures. */
final class SetUps extends Section {
    private static final Words WORDS = Words.of("tandem.ui.start");

    SetUps(LiveSession session, RoomNetwork network, Access access) {
        var code = session.moment().session().opened().code();
        var address = "/screen/" + code.value() + "#" + access.screenKey(code);
        var second = setUp("second", 3);
        second.add(screen(address));
        var phone = setUp("phone", 4);
        phone.add(new LeadFromPhone(session, network, access), screen(address));
        var both = new Div(second, phone);
        both.addClassName("set-ups");
        add(new H2(WORDS.text("set-ups")), both);
    }

    private static Anchor screen(String address) {
        var screen = RoomCheckView.newTab(address, "set-up.screen");
        screen.addClassName("action");
        return screen;
    }

    private static Article setUp(String key, int steps) {
        var how = new OrderedList();
        IntStream.rangeClosed(1, steps).forEach(i -> how.add(new ListItem(WORDS.text("set-up." + key + "." + i))));
        var article = new Article(new H3(WORDS.text("set-up." + key)), picture(key), how);
        article.addClassName("set-up");
        return article;
    }

    /** Decoration: the words say the same. */
    private static Html picture(String key) {
        var file = "/tandem/ui/start/" + key + ".svg";
        try (InputStream svg = SetUps.class.getResourceAsStream(file)) {
            if (svg == null) {
                throw new IllegalStateException(file + " is missing");
            }
            var text = new String(svg.readAllBytes(), StandardCharsets.UTF_8);
            return new Html("<div class=\"set-up-picture\" aria-hidden=\"true\">" + text + "</div>");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
