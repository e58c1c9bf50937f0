package tandem.ui.picture;

import static j2html.TagCreator.div;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import tandem.question.Answer;
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
import tandem.question.Unasked;
import tandem.question.Words;
import tandem.session.Result;

/** The answers of groups and tables that answer together: in words, with their name, beside the rest (rules.md A4). */
final class Voices {
    private Voices() {
    }

    static List<DomContent> beside(Question question, Result result) {
        return result.together().isEmpty() ? List.of() : List.of(section().withClass("voices")
                .attr("data-key", "voices").with(p(PictureWords.text("voices")).withClass("voices-title"),
                        ul().with(result.together().stream().map(voiced -> voice(question, voiced)))));
    }

    private static DomContent voice(Question question, Result.Voiced voiced) {
        return li().withClass("voice " + look(voiced)).attr("data-key", "voice-" + voiced.name())
                .with(span(voiced.name()).withClass("lane-name"),
                        div().withClass("voice-said").with(said(question, voiced).stream()
                                .map(words -> p(words))));
    }

    private static List<String> said(Question question, Result.Voiced voiced) {
        var said = voiced.answer() instanceof Answer.Abstained ? List.<String>of() : switch (question) {
            case Choice choice -> ChoicePicture.inWords(choice, voiced.answer());
            case Scale scale -> ScalePicture.inWords(scale, voiced.answer());
            case Responsibility who -> ResponsibilityPicture.inWords(who, voiced.answer());
            case OpenText _ -> voiced.tally().cards().stream().map(OpenText.Card::text).toList();
            case Ranking ranking -> RankingPicture.inWords(ranking, voiced.answer());
            case Points points -> PointsPicture.inWords(points, voiced.answer());
            case Quadrant quadrant -> QuadrantPicture.inWords(quadrant, voiced.answer());
            case Commitments asked -> CommitmentsPicture.inWords(asked, voiced.answer());
            case SinceLastTime since -> SinceLastTimePicture.inWords(since, voiced.answer());
            case Unasked _ -> List.<String>of();
            case Words _ -> WordsPicture.inWords(voiced.tally().cards().stream().map(OpenText.Card::text));
            case Statements asked -> StatementsPicture.inWords(asked, voiced.answer());
            case Floor floor -> FloorPicture.inWords(floor, voiced.answer());
            case Ledger ledger -> LedgerPicture.inWords(ledger, voiced.answer(), voiced.tally().cards());
            case Provenance provenance -> ProvenancePicture.inWords(provenance, voiced.answer(),
                    voiced.tally().cards());
            case Influence _ -> InfluencePicture.inWords(voiced.answer());
        };
        return said.isEmpty() ? List.of(PictureWords.text("voice.none")) : said;
    }

    /** Under the option that it chose. */
    static Lane chose(Result.Voiced voiced) {
        return Lane.named("voice-" + voiced.name(), "voice " + look(voiced),
                PictureWords.text("voice", voiced.name()));
    }

    static String look(Result.Voiced voiced) {
        return voiced.node().map(Groups::look).orElse("several");
    }
}
