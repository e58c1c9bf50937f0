package tandem.ui.picture;

import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.GroupName;
import tandem.question.OpenText;
import tandem.question.Provenance;

/** A bar for each thing that can be picked, in its order, and what people wrote as cards under it. */
record ProvenancePicture(Provenance provenance, Provenance.Accounting tally, List<Ballot> named, int most,
                         List<DomContent> verdict)
        implements Picture.Drawing {
    /**
     * @param tally   null while nothing is shown yet
     * @param most    no more cards than this
     * @param verdict whether the groups' accounts agree, where that is said here
     */
    static ProvenancePicture of(Provenance provenance, Provenance.@Nullable Accounting tally, List<Ballot> named,
                                int most, List<DomContent> verdict) {
        return new ProvenancePicture(provenance, tally == null
                ? new Provenance.Accounting(0, true, Map.of(), List.of(), 0, 0) : tally, named, most, verdict);
    }

    @Override
    public List<DomContent> parts() {
        if (!tally.told()) {
            return List.of(p(PictureWords.text("not-by-itself")).withClass("picture-note").attr("data-key", "why"));
        }
        var parts = new ArrayList<DomContent>();
        if (provenance.part().picks()) {
            parts.add(ul().withClass("bars").attr("data-key", "bars").with(provenance.choices().stream()
                    .map(choice -> Bars.row("p-" + choice, name(provenance, choice), tally.of(choice), tally.n(),
                            choice.equals(Provenance.DONT_KNOW)))));
        }
        if (provenance.part().picksSeveral()) {
            parts.add(p(PictureWords.text("several")).withClass("picture-note").attr("data-key", "note"));
        }
        parts.addAll(verdict);
        CardList.note(parts, "abstained-some", tally.abstained());
        if (!named.isEmpty()) {
            parts.add(NamedAnswers.listed(named, this::said));
        }
        parts.addAll(CardList.under(tally, most));
        return parts;
    }

    @Override
    public List<DomContent> table() {
        if (!tally.told() || !provenance.part().picks()) {
            return List.of();
        }
        var heads = List.of(PictureWords.text("table.option"), PictureWords.text("table.n"),
                PictureWords.text("table.share"));
        return List.of(Tables.of(provenance.prompt(), heads, provenance.choices().stream()
                .map(choice -> List.of(name(provenance, choice), String.valueOf(tally.of(choice)),
                        Figures.percent(tally.of(choice), tally.n()))).toList()));
    }

    static String name(Provenance provenance, String choice) {
        return provenance.groups().stream().filter(group -> group.id().value().equals(choice)).map(GroupName::name)
                .findFirst().orElseGet(() -> PictureWords.text("provenance." + choice));
    }

    private List<NamedAnswers.Said> said(Answer answer) {
        return answer instanceof Provenance.Account ? inWords(provenance, answer, tally.cards()).stream()
                .map(line -> new NamedAnswers.Said("", line)).toList()
                : List.of(new NamedAnswers.Said("", PictureWords.text("abstained")));
    }

    /** What somebody picked, and each text with what it is. @param shown without the texts of cards kept back */
    static List<String> inWords(Provenance provenance, Answer answer, List<OpenText.Card> shown) {
        var account = (Provenance.Account) answer;
        var lines = new ArrayList<String>();
        if (!account.picked().isEmpty()) {
            lines.add(String.join("; ", provenance.choices().stream().filter(account.picked()::contains)
                    .map(choice -> name(provenance, choice)).toList()));
        }
        account.texts().forEach((text, words) -> {
            var about = (provenance.part() + "-" + text).toLowerCase(Locale.ROOT);
            if (CardList.shows(shown, about, words)) {
                lines.add(PictureWords.text("provenance.text", PictureWords.text("card.about." + about), words));
            }
        });
        return lines;
    }
}
