package tandem.ui.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import tandem.question.Ledger;
import tandem.session.Result;

/** What only one side sees (rules.md C10), in words. */
final class OneSided {
    private OneSided() {
    }

    static Map<Ledger.Cell, String> notes(Ledger ledger, Result result, int k) {
        var notes = new LinkedHashMap<Ledger.Cell, String>();
        ledger.onlyOneSide(result.accounts(), k).forEach(one -> result.sets().stream()
                .filter(set -> !set.isUnion() && set.nodes().getFirst().key().equals(one.side())).findFirst()
                .ifPresent(set -> notes.put(one.cell(), PictureWords.text("ledger.one-side", Groups.name(set)))));
        return notes;
    }
}
