package tandem.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tandem.live.DeletedSession;
import tandem.live.SessionSummary;
import tandem.session.SessionId;
import tandem.ui.start.RoomCheckView;
import tandem.ui.words.Words;

/** The sessions that are live, with the way back into them, and those that are past, with their records. */
final class SessionLists extends Div {
    private static final Words WORDS = HomeView.WORDS;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final int SHOWN_AT_FIRST = 10;

    private final transient ZoneId zone;

    /** @param deleted those that are gone; @param zone in which times are shown */
    SessionLists(List<SessionSummary> sessions, List<DeletedSession> deleted, ZoneId zone) {
        this.zone = zone;
        var live = sessions.stream().filter(session -> session.endedAt().isEmpty()).toList();
        var past = sessions.stream().filter(session -> session.endedAt().isPresent()).toList();
        addClassName("session-lists");
        add(section("live", live.stream().map(this::live).toList()),
                section("past", past.stream().map(this::past).toList()));
        if (!deleted.isEmpty()) {
            add(section("gone", deleted.stream().map(this::gone).toList()));
        }
    }

    private static Section section(String key, List<ListItem> items) {
        var section = new Section(new H2(WORDS.text(key)));
        if (items.isEmpty()) {
            var empty = new Paragraph(WORDS.text(key + ".empty"));
            empty.addClassName("empty");
            section.add(empty);
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("sessions");
        items.stream().limit(SHOWN_AT_FIRST).forEach(list::add);
        section.add(list);
        if (items.size() > SHOWN_AT_FIRST) {
            section.add(more(list, items));
        }
        return section;
    }

    private static Button more(UnorderedList list, List<ListItem> items) {
        var more = new Button(WORDS.text("sessions.more", items.size()));
        more.addClickListener(_ -> {
            items.stream().skip(SHOWN_AT_FIRST).forEach(list::add);
            more.setVisible(false);
        });
        return more;
    }

    private ListItem live(SessionSummary session) {
        var item = item(session, WORDS.text("live.since", session.code().shown(), at(session.openedAt())));
        item.add(links(link("/facilitate/sessions/" + session.id(), "live.console", session, "action"),
                link(RoomCheckView.address(session.id()), "live.check", session, "plain")));
        return item;
    }

    private ListItem past(SessionSummary session) {
        var item = item(session, WORDS.text("past.at", at(session.openedAt())));
        item.add(links(record(session, "summary"), record(session, "html"), record(session, "csv"),
                record(session, "json")));
        return item;
    }

    private ListItem gone(DeletedSession session) {
        return item(session.title(), session.partnership(), WORDS.text(session.byItself() ? "gone.over" : "gone.at",
                at(session.openedAt()), at(session.at())));
    }

    private static ListItem item(SessionSummary session, String about) {
        return item(session.title(), session.partnership(), about);
    }

    private static ListItem item(String name, String partnership, String about) {
        var title = new Span(name);
        title.addClassName("session-title");
        var facts = new Span(WORDS.text("sessions.facts", partnership, about));
        facts.addClassName("quiet");
        return new ListItem(new Div(title, facts));
    }

    private static Div links(Component... links) {
        var row = new Div(links);
        row.addClassName("links");
        return row;
    }

    private static Anchor link(String address, String key, SessionSummary session, String look) {
        var link = new Anchor(address, WORDS.text(key));
        link.setAriaLabel(WORDS.text(key + ".which", session.title(), session.code().shown()));
        link.addClassName(look);
        return link;
    }

    private static Anchor record(SessionSummary session, String format) {
        var link = link(recordAddress(session.id(), format), "past.record." + format, session, "plain");
        link.setRouterIgnore(true);
        return link;
    }

    static String recordAddress(SessionId id, String format) {
        return "/api/v1/sessions/" + id + "/record?format=" + format;
    }

    private String at(Instant instant) {
        return WHEN.format(instant.atZone(zone));
    }
}
