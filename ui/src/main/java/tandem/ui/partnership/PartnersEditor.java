package tandem.ui.partnership;

import static java.util.stream.Collectors.toCollection;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.editing.Rows;
import tandem.ui.words.Words;

/** The groups of a partnership, in the order that gives them their colours and marks. */
final class PartnersEditor extends Div {
    private static final Words WORDS = PartnershipView.WORDS;

    private final transient Draft draft;
    private final Rows<PartnerRow> rows;
    private final Paragraph empty = new Paragraph(WORDS.text("partners.empty"));
    private final Set<PartnerId> ids = new HashSet<>();
    private transient Set<String> offered = Set.of();

    PartnersEditor(Draft draft) {
        this.draft = draft;
        rows = new Rows<>(draft, WORDS.text("partner"), this::copy);
        rows.whenOrdered(this::sign);
        draft.watch(this::offerWhatIsNew);
        empty.addClassName("empty");
        add(rows, empty, new Button(WORDS.text("partner.add"), _ -> append()));
    }

    void begin(List<Partner> partners) {
        partners.forEach(partner -> ids.add(partner.id()));
        rows.begin(partners.stream().map(partner -> new PartnerRow(partner, draft)).toList());
    }

    boolean fit() {
        // each says what it needs, not only the first
        return rows.rows().stream().map(PartnerRow::fit).toList().stream().allMatch(fits -> fits);
    }

    /** @throws tandem.words.Malformed where something is needed first */
    List<Partner> read() {
        return rows.rows().stream().map(PartnerRow::read).toList();
    }

    private void append() {
        var row = new PartnerRow(freeId(), draft);
        rows.append(row);
        row.focus();
    }

    private Optional<PartnerRow> copy(PartnerRow row) {
        return row.fit() ? Fields.ifRight(() -> row.read(freeId())).map(partner -> new PartnerRow(partner, draft))
                : Optional.empty();
    }

    private void sign() {
        var shown = rows.rows();
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).stand(i);
        }
        empty.setVisible(shown.isEmpty());
        offer(widerGroups());
    }

    /** A wider group that was typed for one group can be chosen for the others. */
    private void offerWhatIsNew() {
        var now = widerGroups();
        if (!now.equals(offered)) {
            offer(now);
        }
    }

    private void offer(Set<String> widerGroups) {
        offered = widerGroups;
        // another choice to choose from is no change of the partnership
        draft.beginning(() -> rows.rows().forEach(row -> row.offer(widerGroups)));
    }

    private Set<String> widerGroups() {
        return rows.rows().stream().map(PartnerRow::widerGroup).filter(group -> !group.isBlank())
                .collect(toCollection(TreeSet::new));
    }

    /** An id that none of the groups ever had: those deleted may come back. */
    private PartnerId freeId() {
        var free = Stream.iterate(1, n -> n + 1).map(n -> new PartnerId("group-" + n))
                .filter(id -> !ids.contains(id)).findFirst().orElseThrow();
        ids.add(free);
        return free;
    }
}
