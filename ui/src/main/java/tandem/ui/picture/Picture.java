package tandem.ui.picture;

import static j2html.TagCreator.details;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.question.Ballot;
import tandem.question.Choice;
import tandem.question.Commitments;
import tandem.question.Floor;
import tandem.question.Influence;
import tandem.question.Ledger;
import tandem.question.OpenText;
import tandem.question.Points;
import tandem.question.Provenance;
import tandem.question.Quadrant;
import tandem.question.Question;
import tandem.question.Ranking;
import tandem.question.Responsibility;
import tandem.question.Scale;
import tandem.question.SinceLastTime;
import tandem.question.Statements;
import tandem.question.Tally;
import tandem.question.Unasked;
import tandem.question.Words;
import tandem.session.Result;
import tandem.session.RoundId;

/**
 * What a round says, drawn: one figure of accessible HTML and SVG, the same on console, room screen, phone and record.
 * Escaped by construction, without style attributes; its parts carry {@code data-key}, so that they can be patched in
 * place. Looks are in {@code picture.css}.
 */
public final class Picture {
    /** How a kind is drawn: each in a file of its own. */
    interface Drawing {
        /** The result to look at. */
        List<DomContent> parts();

        /** The same as a table; empty where it is one already. */
        List<DomContent> table();
    }

    private final Question question;
    private final RoundId round;
    private final int k;
    private final @Nullable Result result;
    private final int mostCards;
    /** Whether what was written stands below what is counted. */
    private final boolean written;
    private final Lens lens;
    private final Setting setting;
    /** Whether of very much the most telling is drawn. */
    private final boolean brief;

    private Picture(Question question, RoundId round, int k, @Nullable Result result, int mostCards, boolean written,
                    Lens lens, Setting setting, boolean brief) {
        this.question = question;
        this.round = round;
        this.k = k;
        this.result = result;
        this.mostCards = mostCards;
        this.written = written;
        this.brief = brief;
        this.lens = result == null || Lens.offered(result).contains(lens) ? lens : Lens.WHOLE;
        this.setting = setting;
    }

    /**
     * @param result what the round says; where others than the facilitator look, {@link Result#forTheRoom()}
     * @param k      the fewest seats whose answers are shown together
     */
    public static Picture of(Question question, Result result, int k) {
        return new Picture(question, result.round(), k, result, Integer.MAX_VALUE, true, Lens.WHOLE, Setting.NONE,
                false);
    }

    /** The frame into which the result will grow: what can be answered, no figures, and as much space. */
    public static Picture awaiting(Question question, RoundId round) {
        return new Picture(question, round, 0, null, 0, true, Lens.WHOLE, Setting.NONE, false);
    }

    /** The same with no more cards than this, and how many more there are. */
    public Picture withAtMost(int cards) {
        return new Picture(question, round, k, result, cards, written, lens, setting, brief);
    }

    /** The same without what is written below what is counted, where that stands elsewhere. */
    public Picture withoutCards() {
        return new Picture(question, round, k, result, mostCards, false, lens, setting, brief);
    }

    /** The same for a whole room to look at: of very much the most telling, and where the rest is. */
    public Picture brief() {
        return new Picture(question, round, k, result, mostCards, written, lens, setting, true);
    }

    /** What of an answer this card is, where answers have several texts. */
    public static String about(OpenText.Card card) {
        return PictureWords.text("card.about." + card.about());
    }

    /** The same under another lens; the whole room where that one would show nothing of its own. */
    public Picture by(Lens lens) {
        return new Picture(question, round, k, result, mostCards, written, lens, setting, brief);
    }

    /** The same with what of this session is drawn besides. */
    public Picture in(Setting setting) {
        return new Picture(question, round, k, result, mostCards, written, lens, setting, brief);
    }

    /** For screens: the figures as a table are folded away below the picture. Empty for a pause. */
    public String html() {
        return drawn(false);
    }

    /** For paper and files: the table stands open below the picture. Empty for a pause. */
    public String htmlWithTable() {
        return drawn(true);
    }

    private String drawn(boolean open) {
        if (!question.asks()) {
            return "";
        }
        // of one round there may be several on a page, one a lens
        var title = "picture-" + round.step() + "-" + round.round()
                + (lens == Lens.WHOLE ? "" : "-" + lens.name().toLowerCase(Locale.ROOT));
        var drawn = figure().withClass(result == null ? "picture awaiting" : "picture")
                .attr("aria-labelledby", title).attr("data-key", "picture-" + round.step())
                .with(figcaption().withId(title).with(span(question.prompt()).withClass("picture-title"))
                        .with(span(PictureWords.text("answered", n())).withClass("picture-n")));
        if (result != null && result.whole().isEmpty()) {
            return drawn.with(untold()).with(decided()).with(Voices.beside(question, result)).with(Around.notes(result)).render();
        }
        if (result != null && lens == Lens.GUESSES) {
            return drawn.withClass("picture only-guesses").with(beside(result)).render();
        }
        if (result != null) {
            drawn.with(WhatFollows.told(question, result, k));
        }
        var drawing = drawing();
        drawn.with(drawing.parts());
        if (result != null) {
            drawn.with(beside(result));
        }
        var table = result == null ? List.<DomContent>of() : drawing.table();
        if (!table.isEmpty()) {
            var folded = details(summary(PictureWords.text("table"))).withClass("as-table").attr("data-key", "table");
            drawn.with((open ? folded.attr("open") : folded).with(table));
        }
        return drawn.render();
    }

    /** What stands beside every picture of a result, under any lens. */
    private List<DomContent> beside(Result shown) {
        var parts = new ArrayList<DomContent>();
        shown.guesses().ifPresent(guesses -> parts.addAll(new Guessing(question, guesses, lens, k).parts()));
        if (lens == Lens.WHOLE) {
            parts.addAll(Voices.beside(question, shown));
        }
        parts.addAll(Around.notes(shown));
        return parts;
    }

    private int n() {
        return result == null ? 0 : result.n();
    }

    private DomContent untold() {
        return p(n() == 0 ? PictureWords.text("nobody") : PictureWords.text(n() < k ? "too-few" : "too-few-each", k))
                .withClass("picture-why").attr("data-key", "why");
    }

    /** Where too few answered for marks to be shown, the room still sees what it is done with. */
    private List<DomContent> decided() {
        return question instanceof SinceLastTime since
                ? SinceLastTimePicture.of(since, null, List.of(), k, setting).parts() : List.of();
    }

    private Drawing drawing() {
        return result == null || lens == Lens.WHOLE ? whole() : byGroup(result);
    }

    private int below() {
        return written ? mostCards : 0;
    }

    /** The registry of pictures: one line a kind. */
    private Drawing whole() {
        @Nullable Tally tally = result == null ? null : result.whole().orElseThrow();
        var named = result == null ? List.<Ballot>of() : result.named();
        return switch (question) {
            case Choice choice -> new ChoicePicture(choice, (Choice.Counts) tally, named);
            case Scale scale -> new ScalePicture(scale, (Scale.Distributions) tally, named, k);
            case OpenText _ -> new TextPicture((OpenText.Cards) tally, mostCards);
            case Responsibility who -> new ResponsibilityPicture(who, (Responsibility.Levels) tally, named, k);
            case Ranking ranking -> new RankingPicture(ranking, (Ranking.Standing) tally, named);
            case Points points -> new PointsPicture(points, (Points.Shares) tally, named);
            case Quadrant quadrant -> new QuadrantPicture(quadrant, result, null);
            case Commitments asked -> new CommitmentsPicture(asked, (Commitments.Proposals) tally, mostCards);
            case SinceLastTime since -> SinceLastTimePicture.of(since, (SinceLastTime.Marks) tally, named, k,
                    setting);
            case Unasked _ -> new PausePicture();
            case Words _ -> new WordsPicture((Words.Lists) tally, named, mostCards);
            case Statements asked -> new StatementsPicture(asked, (Statements.Counts) tally, result, mostCards,
                    brief);
            case Floor floor -> new FloorPicture(floor, (Floor.Counts) tally, named, mostCards);
            case Ledger ledger -> LedgerPicture.of(ledger, (Ledger.Sides) tally, named, below(),
                    result == null ? Map.of() : OneSided.notes(ledger, result, k));
            case Provenance provenance -> ProvenancePicture.of(provenance, (Provenance.Accounting) tally, named,
                    below(),
                    result == null ? List.of() : ProvenanceByGroup.verdict(provenance, result));
            case Influence influence -> new InfluenceLadders(influence, k).whole((Influence.Levels) tally, named);
        };
    }

    /** The registry of pictures by groups: one line a kind. */
    private Drawing byGroup(Result shown) {
        var around = new Around(question, shown, lens, k);
        return switch (question) {
            case Choice choice -> new ChoiceByGroup(choice, shown, around);
            case Scale scale -> new ScaleByGroup(scale, shown, around);
            case OpenText text -> new WrittenByGroup(text, shown, around, mostCards,
                    ((OpenText.Cards) shown.whole().orElseThrow()).abstained(), CardsByGroup::card);
            case Responsibility who when lens == Lens.GROUP -> new ResponsibilityByGroup(who, shown, around);
            case Responsibility who -> new SideBySide(shown, around,
                    tally -> new ResponsibilityPicture(who, (Responsibility.Levels) tally, List.of(), k));
            case Ranking ranking -> new RankingByGroup(ranking, shown, around);
            case Points points -> new PointsByGroup(points, shown, around);
            case Quadrant quadrant -> new QuadrantPicture(quadrant, shown, around);
            case Commitments asked -> {
                var proposals = (Commitments.Proposals) shown.whole().orElseThrow();
                yield new WrittenByGroup(asked, shown, around, mostCards, proposals.abstained(),
                        new CommitmentsPicture(asked, proposals, mostCards)::card);
            }
            case SinceLastTime since -> new SideBySide(shown, around, tally ->
                    SinceLastTimePicture.ofGroup(since, (SinceLastTime.Marks) tally, k, setting));
            case Unasked _ -> new PausePicture();
            case Words _ -> new SideBySide(shown, around, tally -> new WordsPicture((Words.Lists) tally, List.of(),
                    mostCards));
            case Statements asked -> new StatementsByGroup(asked, shown, around, mostCards, brief);
            case Floor floor -> new SideBySide(shown, around, tally -> new FloorPicture(floor, (Floor.Counts) tally,
                    List.of(), mostCards));
            case Ledger ledger -> CardsByGroup.under(new SideBySide(shown, around, tally ->
                    LedgerPicture.of(ledger, (Ledger.Sides) tally, List.of(), 0, Map.of())), shown, around, mostCards);
            case Provenance provenance -> CardsByGroup.under(new ProvenanceByGroup(provenance, shown, around), shown,
                    around, mostCards);
            case Influence influence -> new InfluenceLadders(influence, k).byGroup(shown, around);
        };
    }
}
