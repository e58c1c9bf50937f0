package tandem.ui.start;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.live.Legacies;
import tandem.partnership.Partnership;
import tandem.partnership.Partnerships;
import tandem.question.QuestionSet;
import tandem.question.QuestionSets;
import tandem.session.Legacy;
import tandem.ui.partnership.PartnershipView;
import tandem.ui.questionset.QuestionSetView;
import tandem.ui.shell.DeskLayout;
import tandem.ui.words.Words;

/** Where a session is put together: with whom, which questions, and from how many answers on results are shown. */
@StyleSheet("context://styles/start.css")
@Route(value = StartView.ADDRESS, layout = DeskLayout.class)
@PreserveOnRefresh
@Prototype
public class StartView extends Div implements HasDynamicTitle {
    public static final String ADDRESS = "facilitate/start";
    /** The fewest answers that are ever shown together, and how many are proposed (rules.md B). */
    static final int LEAST_K = 3;
    private static final int USUAL_K = 5;
    private static final int MOST_K = 50;
    /** How long a session can be kept after its end, in days; 0 until somebody deletes it. */
    private static final List<Integer> KEEP = List.of(30, 90, 365, 0);
    private static final int USUAL_KEEP = 365;
    private static final Words WORDS = Words.of("tandem.ui.start");

    private final transient Partnerships partnerships;
    private final transient QuestionSets sets;
    private final transient Legacies legacies;
    private final transient Opening opening;
    private final Select<Partnership> partnership = new Select<>();
    private final Select<QuestionSet> set = new Select<>();
    private final IntegerField k = new IntegerField(WORDS.text("k"));
    private final ComboBox<String> zone = new ComboBox<>(WORDS.text("zone"));
    private final Select<Integer> keep = new Select<>();
    private final Div aboutPartnership = new Div();
    private final Div aboutSet = new Div();
    private final ExpectedNumbers expected = new ExpectedNumbers(this::k, set::getValue);
    private final LastTimeChoice lastTime = new LastTimeChoice();
    private final Paragraph problem = new Paragraph();
    private transient @Nullable QuestionSet proposed;

    public StartView(Partnerships partnerships, QuestionSets sets, Legacies legacies, Opening opening) {
        this.legacies = legacies;
        this.partnerships = partnerships;
        this.sets = sets;
        this.opening = opening;
        addClassName("start-session");
        add(new Anchor("/facilitate", WORDS.text("back")), new H1(WORDS.text("title")));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(ZoneId.systemDefault().getId());
        zone.setHelperText(WORDS.text("zone.help"));
        var whom = partnerships.all();
        var what = sets.all();
        if (whom.isEmpty() || what.isEmpty()) {
            add(nothingToStartWith(whom.isEmpty()));
        } else {
            ask(whom, what);
        }
    }

    @Override
    public String getPageTitle() {
        return WORDS.text("page-title");
    }

    private static Section nothingToStartWith(boolean noPartnership) {
        var key = noPartnership ? "no-partnership" : "no-set";
        var make = new Anchor(noPartnership ? PartnershipView.ADDRESS_OF_NEW : QuestionSetView.ADDRESS_OF_NEW,
                WORDS.text(key + ".make"));
        make.addClassName("action");
        return new Section(new Paragraph(WORDS.text(key)), make);
    }

    private void ask(List<Partnership> whom, List<QuestionSet> what) {
        set.setLabel(WORDS.text("set"));
        set.setItems(what);
        set.setItemLabelGenerator(QuestionSet::title);
        set.addValueChangeListener(_ -> showSet());
        partnership.setLabel(WORDS.text("partnership"));
        partnership.setItems(whom);
        partnership.setItemLabelGenerator(Partnership::name);
        partnership.addValueChangeListener(_ -> showPartnership(what));
        askK();
        keep.setLabel(WORDS.text("keep"));
        keep.setItems(KEEP);
        keep.setItemLabelGenerator(days -> WORDS.text("keep." + days));
        keep.setHelperText(WORDS.text("keep.help"));
        keep.setValue(USUAL_KEEP);
        partnership.setValue(whom.getFirst());
        problem.addClassName("stop");
        problem.getElement().setAttribute("role", "alert");
        var open = new Button(WORDS.text("open"), _ -> open());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        var bar = new Div(open, problem);
        bar.addClassName("editor-bar");
        add(section("whom", partnership, aboutPartnership), section("what", set, aboutSet, lastTime),
                section("how", new Paragraph(WORDS.text("k.plain")), k, expected), section("kept", keep),
                section("when", zone), bar);
    }

    private static Section section(String key, Component... parts) {
        var section = new Section(new H2(WORDS.text(key)));
        section.add(parts);
        return section;
    }

    private void askK() {
        k.setMin(LEAST_K);
        k.setMax(MOST_K);
        k.setValue(USUAL_K);
        k.setStepButtonsVisible(true);
        k.setHelperText(WORDS.text("k.help"));
        var range = WORDS.text("k.range", LEAST_K, MOST_K);
        k.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(range).setMinErrorMessage(range)
                .setMaxErrorMessage(range).setRequiredErrorMessage(range));
        k.setRequiredIndicatorVisible(true);
        k.addValueChangeListener(_ -> expected.say());
    }

    private void showPartnership(List<QuestionSet> what) {
        aboutPartnership.removeAll();
        aboutPartnership.add(new AboutPartnership(partnership.getValue()));
        propose(what);
        expected.ask(partnership.getValue(), List.of());
        lastTime.ask(Legacy.open(legacies.of(partnership.getValue().id())));
    }

    /** Those made for this partnership come first, and the first of all is chosen unless another one is already. */
    private void propose(List<QuestionSet> what) {
        var chosen = set.getValue();
        var byHand = chosen != null && !chosen.equals(proposed);
        var inOrder = what.stream()
                .sorted(Comparator.comparing(one -> !isMadeFor(partnership.getValue(), one))).toList();
        proposed = inOrder.getFirst();
        set.setItems(inOrder);
        set.setValue(byHand ? chosen : proposed);
    }

    /** Ready sets are called after the partnership they were made for, and their minutes. */
    private static boolean isMadeFor(Partnership partnership, QuestionSet set) {
        return set.id().value().matches(Pattern.quote(partnership.id().value()) + "-\\d+");
    }

    private void showSet() {
        // other items leave none chosen for a moment
        if (set.getValue() != null) {
            aboutSet.removeAll();
            aboutSet.add(new AboutQuestionSet(set.getValue()));
            expected.say();
        }
    }

    private int k() {
        return Math.clamp(Objects.requireNonNullElse(k.getValue(), USUAL_K), LEAST_K, MOST_K);
    }

    private void open() {
        problem.setText("");
        var about = (AboutPartnership) aboutPartnership.getComponentAt(0);
        if (k.isInvalid() || k.getValue() == null) {
            k.focus();
            return;
        }
        if (!about.fit()) {
            return;
        }
        // the page may be older than both, even reloaded: what is kept now is what begins
        var whom = partnerships.all().stream().filter(one -> one.id().equals(partnership.getValue().id())).findFirst();
        var what = sets.all().stream().filter(one -> one.id().equals(set.getValue().id())).findFirst();
        if (whom.isEmpty() || what.isEmpty()) {
            problem.setText(WORDS.text(whom.isEmpty() ? "gone.partnership" : "gone.set"));
            return;
        }
        var agreed = about.agreedAsWritten(whom.get());
        if (!agreed.equals(whom.get())) {
            partnerships.put(agreed.id(), agreed);
        }
        var where = zone.getOptionalValue().map(ZoneId::of).orElse(ZoneId.systemDefault());
        var numbers = QueryParameters.of(RoomCheckView.EXPECTED, ExpectedNumbers.written(expected.numbers()));
        var asked = LastTime.opening(what.get(), lastTime.chosen());
        opening.open(agreed, asked, k(), where, keep.getValue()).ifPresentOrElse(
                id -> UI.getCurrent().navigate(RoomCheckView.address(id).substring(1), numbers),
                () -> problem.setText(WORDS.text("open.later")));
    }

    /** The browser stands in the room, the computer that runs this may not. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (event.isInitialAttach()) {
            event.getUI().getPage().retrieveExtendedClientDetails(details -> {
                var here = details.getTimeZoneId();
                if (here != null && ZoneId.getAvailableZoneIds().contains(here)) {
                    zone.setValue(here);
                }
            });
        }
    }
}
