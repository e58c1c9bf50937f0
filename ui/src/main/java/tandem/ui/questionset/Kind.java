package tandem.ui.questionset;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import tandem.partnership.Partnership;
import tandem.question.Agreement;
import tandem.question.Choice;
import tandem.question.Commitments;
import tandem.question.Floor;
import tandem.question.Influence;
import tandem.question.Ledger;
import tandem.question.OpenText;
import tandem.question.Pause;
import tandem.question.Points;
import tandem.question.Provenance;
import tandem.question.Quadrant;
import tandem.question.Question;
import tandem.question.Ranking;
import tandem.question.Responsibility;
import tandem.question.Scale;
import tandem.question.SinceLastTime;
import tandem.question.Statements;
import tandem.question.Words;
import tandem.ui.editing.Draft;

/**
 * A kind of question that can be edited.
 *
 * @param key  the end of the keys of its words
 * @param form makes an empty form, for which these partnerships are known
 */
record Kind<Q extends Question>(String key, Class<Q> type, BiFunction<Draft, List<Partnership>, KindForm<Q>> form) {
    /** The registry: a new kind adds its line here, and its form beside it. */
    static final List<Kind<?>> ALL = List.of(
            new Kind<>("choice", Choice.class, ChoiceForm::new),
            new Kind<>("scale", Scale.class, ScaleForm::new),
            new Kind<>("text", OpenText.class, OpenTextForm::new),
            new Kind<>("commitments", Commitments.class, CommitmentsForm::new),
            new Kind<>("since-last-time", SinceLastTime.class, SinceLastTimeForm::new),
            new Kind<>("pause", Pause.class, PauseForm::new),
            new Kind<>("agreement", Agreement.class, AgreementForm::new),
            new Kind<>("responsibility", Responsibility.class, ResponsibilityForm::new),
            new Kind<>("ranking", Ranking.class, RankingForm::new),
            new Kind<>("points", Points.class, PointsForm::new),
            new Kind<>("quadrant", Quadrant.class, QuadrantForm::new),
            new Kind<>("words", Words.class, WordsForm::new),
            new Kind<>("statements", Statements.class, StatementsForm::new),
            new Kind<>("floor", Floor.class, FloorForm::new),
            new Kind<>("ledger", Ledger.class, LedgerForm::new),
            new Kind<>("provenance", Provenance.class, ProvenanceForm::new),
            new Kind<>("influence", Influence.class, InfluenceForm::new));

    /** Those that can be asked in the middle of a session; which commitments come back is known before it only. */
    static final List<Kind<?>> AT_ONCE = List.copyOf(ALL.stream()
            .filter(kind -> kind.type() != SinceLastTime.class).toList());

    /** One whose form needs no partnership. */
    Kind(String key, Class<Q> type, Function<Draft, KindForm<Q>> form) {
        this(key, type, (draft, _) -> form.apply(draft));
    }

    /** The kind of this question. */
    static Kind<?> of(Question question) {
        return ALL.stream().filter(kind -> kind.type().isInstance(question)).findFirst().orElseThrow();
    }

    /** What people call it. */
    String name() {
        return QuestionSetView.WORDS.text("kind." + key);
    }

    /** An empty form. */
    KindForm<Q> blank(Draft draft, List<Partnership> known) {
        return form.apply(draft, known);
    }

    /** A form that holds already what a question of this kind mostly needs, where there is no time to write much. */
    KindForm<Q> started(Draft draft, List<Partnership> known) {
        var begun = form.apply(draft, known);
        begun.start();
        return begun;
    }

    /** A form that shows this question, which is of this kind. */
    KindForm<Q> showing(Question question, Draft draft, List<Partnership> known) {
        var filled = form.apply(draft, known);
        filled.show(type.cast(question));
        return filled;
    }
}
