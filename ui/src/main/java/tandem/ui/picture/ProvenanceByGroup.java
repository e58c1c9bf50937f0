package tandem.ui.picture;

import static j2html.TagCreator.div;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tandem.question.Answer;
import tandem.question.Provenance;
import tandem.session.Result;

/** The groups' accounts side by side, with those that answered together, and whether they agree (rules.md C13). */
record ProvenanceByGroup(Provenance provenance, Result result, Around around) implements Picture.Drawing {
    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        parts.addAll(verdict(provenance, result));
        var groups = new ArrayList<>(provenance.part().picks() ? sideBySide().sections() : List.<DomContent>of());
        result.together().forEach(voiced -> groups.add(voice(voiced)));
        if (!groups.isEmpty()) {
            parts.add(div().withClass("side-by-side-groups how-decided").attr("data-key", "groups").with(groups));
        }
        var rounds = new Rounds(result);
        if (rounds.areTwo() && provenance.part().picks()) {
            parts.add(rounds.key());
        }
        parts.addAll(around.hidden());
        return parts;
    }

    private SideBySide sideBySide() {
        return new SideBySide(result, around, tally -> ProvenancePicture.of(provenance, (Provenance.Accounting) tally,
                List.of(), 0, List.of()));
    }

    private DomContent voice(Result.Voiced voiced) {
        var said = voiced.answer() instanceof Answer.Abstained ? List.of(PictureWords.text("voice.none"))
                : ProvenancePicture.inWords(provenance, voiced.answer(), voiced.tally().cards());
        return SideBySide.of(Voices.look(voiced), "voice-" + voiced.name(), voiced.name(),
                PictureWords.text("provenance.together-voice"), said.stream()
                        .<DomContent>map(line -> p(line).withClass("account-said")).toList());
    }

    /** Whether the accounts agree, in a sentence; nothing where nothing is picked. */
    static List<DomContent> verdict(Provenance provenance, Result result) {
        if (!provenance.part().picks() || result.whole().isEmpty()) {
            return List.of();
        }
        var found = provenance.compare(result.accounts());
        var sentence = switch (found.verdict()) {
            case AGREE -> PictureWords.text("accounts-of.agree",
                    ProvenancePicture.name(provenance, found.agreed().orElseThrow()));
            case DIFFER -> PictureWords.text("accounts-of.differ");
            case TOO_FEW -> PictureWords.text("accounts-of.too-few");
        };
        return List.of(p(sentence).withClass("accounts-agree " + found.verdict().name().toLowerCase(Locale.ROOT)
                .replace('_', '-')).attr("data-key", "verdict"));
    }

    @Override
    public List<DomContent> table() {
        return provenance.part().picks() ? sideBySide().table() : List.of();
    }
}
