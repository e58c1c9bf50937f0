package tandem.ui.start;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.shared.Registration;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.session.JoinCode;
import tandem.ui.access.RoomNetwork;
import tandem.ui.picture.QrCode;
import tandem.ui.words.Words;

/** "Scan this with one phone": says by itself when a phone has come, and what to look at while none does. */
final class ReachCheck extends Section {
    private static final Words WORDS = Words.of("tandem.ui.start");
    private static final int LOOK_MILLIS = 2_000;
    private static final List<String> REASONS =
            List.of("wifi", "guest", "firewall", "address", "vpn", "hotspot");

    private final transient RoomNetwork network;
    private final JoinCode code;
    private final Div qr = new Div();
    private final Paragraph address = new Paragraph();
    private final Paragraph state = new Paragraph();
    private @Nullable Registration looking;

    ReachCheck(RoomNetwork network, JoinCode code) {
        this.network = network;
        this.code = code;
        qr.addClassName("qr-frame");
        address.addClassName("address");
        state.addClassName("reach-state");
        state.getElement().setAttribute("role", "status");
        var big = new Span(code.shown());
        big.addClassName("code");
        var scan = new Div(qr, address, big, state);
        scan.addClassName("scan");
        var beside = new Div(which(), whyNot());
        var both = new Div(scan, beside);
        both.addClassName("scan-and-why");
        addClassName("reach");
        add(new H2(WORDS.text("reach")), new Paragraph(WORDS.text("reach.lead")), both);
        draw();
        look();
    }

    /** The address of this session's page in the room. */
    static URI joinPage(URI address, JoinCode code) {
        return URI.create(address.toString().replaceAll("/+$", "") + "/j/" + code.value());
    }

    private void draw() {
        var page = joinPage(network.address(), code);
        qr.removeAll();
        qr.add(new Html("<div>" + QrCode.svg(page, WORDS.text("reach.qr", page)) + "</div>"));
        address.setText(network.address().toString().replaceFirst("^https?://", ""));
    }

    private Div which() {
        var addresses = network.addresses();
        var which = new Div();
        if (addresses.stream().allMatch(ReachCheck::leadsOnlyHere)) {
            var none = new Paragraph(WORDS.text("reach.no-network"));
            none.addClassNames("callout", "care");
            which.add(none);
        } else if (addresses.size() > 1) {
            var choice = new RadioButtonGroup<URI>(WORDS.text("reach.which"));
            choice.setItems(addresses);
            choice.setItemLabelGenerator(URI::toString);
            choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            choice.setHelperText(WORDS.text("reach.which.help"));
            choice.setValue(network.address());
            choice.addValueChangeListener(chosen -> {
                network.choose(chosen.getValue());
                draw();
            });
            which.add(choice);
        }
        return which;
    }

    private static boolean leadsOnlyHere(URI address) {
        return String.valueOf(address.getHost()).matches("localhost|127\\..*|\\[::1]");
    }

    private static Div whyNot() {
        var reasons = new OrderedList();
        reasons.addClassName("reasons");
        REASONS.forEach(reason -> {
            var name = new Span(WORDS.text("why." + reason));
            name.addClassName("reason");
            reasons.add(new ListItem(name, new Span(WORDS.text("why." + reason + ".do"))));
        });
        return new Div(new H3(WORDS.text("why")), reasons);
    }

    private boolean look() {
        var reached = network.reachedFromOutside(code).isPresent();
        state.setText(WORDS.text(reached ? "reach.yes" : "reach.waiting"));
        state.setClassName(reached ? "reach-state good" : "reach-state waiting");
        return reached;
    }

    /** Looks again every two seconds until a phone has come. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (!look()) {
            var ui = event.getUI();
            ui.setPollInterval(LOOK_MILLIS);
            looking = ui.addPollListener(_ -> {
                if (look()) {
                    stopLooking();
                    ui.setPollInterval(-1);
                }
            });
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopLooking();
        event.getUI().setPollInterval(-1);
    }

    private void stopLooking() {
        if (looking != null) {
            looking.remove();
            looking = null;
        }
    }
}
