package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.A;
import static tandem.session.Agenda.B;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.join;
import static tandem.session.Agenda.person;
import static tandem.session.Agenda.round;
import static tandem.session.Play.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.question.Choice;
import tandem.words.Reason;

/** A group, or a table, that answers as one voice (rules.md A4). */
class TogetherTest {
    @Test
    void aGroupHasOneVoice() {
        given(Play.lobby()).withVoice(1, WHANAU, null, Speaks.GROUP).when(voice(2)).thenRefused(Reason.HAS_A_VOICE);
        given(Play.lobby()).withVoice(1, WHANAU, null, Speaks.GROUP)
                .when(voice(1)).thenNothing()
                .with(join(1, WHANAU)).when(voice(2)).then(SessionEvent.Joined.class);
        given(Play.lobby()).withVoice(1, WHANAU, null, Speaks.GROUP).with(new SessionCommand.PassOn(person(1)))
                .when(voice(2)).then(SessionEvent.Joined.class);
    }

    @Test
    void whoSpeaksForAGroupTakesNoOtherOnesVoiceByChangingToIt() {
        var both = given(Play.lobby()).withVoice(1, WHANAU, null, Speaks.GROUP).withVoice(2, TEACHERS, null, Speaks.GROUP);
        both.when(speaker(2, WHANAU)).thenRefused(Reason.HAS_A_VOICE);
        both.when(speaker(2, null)).thenRefused(Reason.NO_GROUP);
        both.when(speaker(2, TEACHERS)).thenNothing();
        given(Play.lobby()).withVoice(1, WHANAU, null, Speaks.GROUP)
                .when(speaker(1, TEACHERS)).then(SessionEvent.SeatChanged.class);
        given(Play.showing(CHOICE)).withVoice(1, WHANAU, null, Speaks.GROUP).with(new SessionCommand.Open())
                .when(speaker(1, TEACHERS)).thenRefused(Reason.STEP_OPEN);
    }

    @Test
    void whoDidNotSayHerGroupSpeaksForNone() {
        given(Play.lobby()).when(speaker(1, null)).thenRefused(Reason.NO_GROUP);
    }

    @Test
    void nobodyBeginsOrStopsToAnswerForOthersWhileAStepIsOpen() {
        given(Play.open(CHOICE)).when(voice(1)).thenRefused(Reason.STEP_OPEN);
        given(Play.showing(CHOICE)).withVoice(1, WHANAU, null, Speaks.GROUP).with(new SessionCommand.Open())
                .when(join(1, WHANAU)).thenRefused(Reason.STEP_OPEN);
        given(Play.closed(CHOICE)).when(voice(1)).then(SessionEvent.Joined.class);
    }

    @Test
    void itsAnswerStandsBesideWithItsNameAndIsNeverAddedIn() {
        var play = withWhanausVoice();
        var result = result(play);
        assertEquals(6, result.n());
        assertEquals(new Choice.Counts(6, Map.of("a", 3, "b", 3), 0, 0), result.whole().orElseThrow());
        var voiced = result.together().getFirst();
        assertEquals("Whānau", voiced.name());
        assertEquals(Optional.of("whanau"), voiced.node().map(node -> node.key()));
        assertEquals(new Choice.Counts(1, Map.of("a", 0, "b", 1), 0, 0), voiced.tally());
        assertEquals(1, result.together().size());
    }

    @Test
    void itIsShownHoweverFewAnsweredBesides() {
        var play = given(Play.showing(CHOICE)).withVoice(1, WHANAU, null, Speaks.GROUP)
                .with(new SessionCommand.Open()).withAnswer(1, 1, B).with(new SessionCommand.Close());
        assertEquals(Optional.empty(), result(play).whole());
        assertEquals(0, result(play).n());
        assertEquals(List.of("Whānau"), result(play).together().stream().map(Result.Voiced::name).toList());
    }

    @Test
    void aTableIsCalledWhatItCallsItself() {
        var play = given(Play.showing(CHOICE)).withVoice(1, TEACHERS, "Table 3", Speaks.TABLE)
                .withVoice(2, TEACHERS, "Table 4", Speaks.TABLE).with(new SessionCommand.Open())
                .withAnswer(1, 2, A).with(new SessionCommand.Close());
        assertEquals(List.of("Table 3", "Table 4"), result(play).together().stream().map(Result.Voiced::name).toList());
    }

    @Test
    void itSaysWhoseItIsEvenOnceSealed() {
        var play = withWhanausVoice();
        var before = result(play).together();
        play.with(new SessionCommand.End()).later(Session.UNDO_END).with(new SessionCommand.Seal());
        var log = new ArrayList<>(play.log());
        Sealing.rewritten(log, new Random(1)).forEach(r -> log.set((int) r.seq() - 1, r));
        var after = Moment.of(play.moment().id(), Situation.after(log)).released(round(CHOICE, 1)).orElseThrow();
        assertEquals(before, after.together());
        assertTrue(after.sets().isEmpty());
    }

    /** Three whānau and three teachers by themselves, and whānau's one voice. */
    private static Play withWhanausVoice() {
        return given(Play.showing(CHOICE)).withPeople(6).withVoice(7, WHANAU, null, Speaks.GROUP)
                .with(new SessionCommand.Open()).withAnswers(A, A, A, B, B, B).withAnswer(7, 7, B)
                .with(new SessionCommand.Close());
    }

    private static SessionCommand.Join voice(int person) {
        return speaker(person, WHANAU);
    }

    private static SessionCommand.Join speaker(int person, @Nullable PartnerId partner) {
        return new SessionCommand.Join(person(person), "device " + person, partner, null, false, false, Speaks.GROUP,
                List.of());
    }

    private static Result result(Play play) {
        return play.moment().released(round(CHOICE, 1)).orElseThrow();
    }
}
