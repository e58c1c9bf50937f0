package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.A;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.SCALE;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.join;
import static tandem.session.Agenda.person;
import static tandem.session.Play.given;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.session.SessionCommand.PassOn;
import tandem.session.SessionEvent.Joined;
import tandem.session.SessionEvent.PassedOn;
import tandem.session.SessionEvent.SeatChanged;
import tandem.words.Reason;

/** Joining, changing one's group, passing the phone on. A seat is one participant on one device. */
class SeatsTest {
    @Test
    void aPersonTakesASeatInWhateverStateTheSessionIs() {
        for (var play : List.of(Play.lobby(), Play.showing(CHOICE), Play.open(CHOICE), Play.closed(CHOICE),
                Play.revealed(CHOICE))) {
            given(play).when(join(1, WHANAU)).then(new Joined(new Seat(person(1), "device 1",
                    WHANAU, null, false, false, Speaks.SELF, false, false)));
        }
    }

    @Test
    void nobodyJoinsASessionThatHasEnded() {
        given(Play.ended()).when(join(1, WHANAU)).thenRefused(Reason.ENDED);
        given(Play.sealed()).when(join(1, WHANAU)).thenRefused(Reason.ENDED);
    }

    @Test
    void joiningAgainChangesNothing() {
        given(Play.lobby()).with(join(1, WHANAU)).when(join(1, WHANAU)).thenNothing();
    }

    @Test
    void aDeviceKeepsItsSeatEvenWithoutItsCookie() {
        var again = new SessionCommand.Join(person(99), "device 1", WHANAU, null, false, false, Speaks.SELF,
                List.of());
        given(Play.lobby()).with(join(1, WHANAU)).when(again).thenNothing();
    }

    @Test
    void someonesGroupIsOneOfTheSessionsOrNotSaid() {
        given(Play.lobby()).when(join(1, new PartnerId("strangers"))).thenRefused(Reason.UNKNOWN_PARTNER);
        given(Play.lobby()).when(seat(1, null, null, false)).then(Joined.class);
    }

    @Test
    void groupAndNameChangeUntilTheFirstAnswer() {
        given(Play.open(CHOICE)).with(join(1, WHANAU))
                .when(seat(1, TEACHERS, "Ana", false)).then(changed(TEACHERS, "Ana", false))
                .when(seat(1, null, "Ana", true)).then(changed(null, "Ana", true));
    }

    @Test
    void theGroupIsFixedByTheFirstAnswerWhateverItsVisibility() {
        for (var step : List.of(CHOICE, Agenda.NAMED, Agenda.LIVE)) {
            var play = given(Play.open(step)).with(join(1, WHANAU));
            play.with(play.answer(1, 1, A)).with(new SessionCommand.Next(), new SessionCommand.GoTo(SCALE));
            play.when(answered(play, 1, TEACHERS, null, false)).thenRefused(Reason.PARTNER_FIXED);
            play.when(answered(play, 1, WHANAU, null, true)).thenRefused(Reason.PARTNER_FIXED);
        }
    }

    @Test
    void aNameChangesEvenAfterTheFirstAnswer() {
        var play = given(Play.open(CHOICE)).with(join(1, WHANAU));
        play.with(play.answer(1, 1, A)).when(answered(play, 1, WHANAU, "Ana", false)).then(SeatChanged.class);
    }

    @Test
    void whoOnlyWatchesDoesNotAnswer() {
        var play = given(Play.open(CHOICE)).with(seat(1, null, null, true));
        play.when(play.answer(1, 1, A)).thenRefused(Reason.WATCHING);
        play.with(seat(1, WHANAU, null, false)).when(play.answer(1, 1, A)).then(SessionEvent.AnswerGiven.class);
    }

    @Test
    void whoNeverJoinedDoesNotAnswerNorPassOn() {
        var play = Play.open(CHOICE);
        play.when(play.answer(1, 1, A)).thenRefused(Reason.NOT_JOINED);
        play.when(new PassOn(person(1))).thenRefused(Reason.NOT_JOINED);
    }

    @Test
    void aHelpersSeatIsASeatLikeOthersAndSaysSo() {
        var helped = new SessionCommand.Join(person(1), "device 1", WHANAU, null, false, true, Speaks.SELF,
                List.of());
        var play = given(Play.open(CHOICE)).with(helped);
        assertTrue(play.situation().seats().seat(person(1)).orElseThrow().helper());
        play.when(play.answer(1, 1, A)).then(SessionEvent.AnswerGiven.class);
    }

    @Test
    void afterAPhoneIsPassedOnTheNextPersonHasASeatOfHerOwn() {
        var play = given(Play.open(CHOICE)).with(join(1, WHANAU));
        play.with(play.answer(1, 1, A)).when(new PassOn(person(1))).then(new PassedOn(person(1)))
                .when(new PassOn(person(1))).thenNothing()
                .when(onDeviceOf(1, person(2), TEACHERS)).then(Joined.class);
        assertEquals(Optional.of(person(2)), play.situation().seats().at("device 1").map(Seat::participant));
        assertNotEquals(play.voice(1, CHOICE), play.voice(2, CHOICE));
        play.when(play.answer(2, 1, A)).then(SessionEvent.AnswerGiven.class);
        assertEquals(2, play.moment().answered());
    }

    @Test
    void aSeatThatWasPassedOnIsNeverOpenedAgain() {
        var play = given(Play.open(CHOICE)).with(join(1, WHANAU)).with(new PassOn(person(1)));
        play.when(join(1, WHANAU)).thenRefused(Reason.PASSED_ON);
        play.when(play.answer(1, 1, A)).thenRefused(Reason.PASSED_ON);
    }

    @Test
    void aSeatChangedWithinABatchIsSeenByItsDeviceWithinThatBatch() {
        var play = given(Play.lobby()).with(join(1, WHANAU));
        var trial = play.situation().tentative();
        trial.apply(new Recorded(3, play.now(), changed(TEACHERS, null, false), null));
        assertEquals(Optional.of(TEACHERS), trial.seats().at("device 1").map(Seat::partner));
        trial.apply(new Recorded(4, play.now(), new PassedOn(person(1)), null));
        assertFalse(trial.seats().at("device 1").isPresent());
        assertEquals(Optional.of(WHANAU), play.situation().seats().at("device 1").map(Seat::partner));
    }

    private static SeatChanged changed(@Nullable PartnerId partner, @Nullable String name, boolean watching) {
        return new SeatChanged(person(1), partner, name, watching, Speaks.SELF, false);
    }

    private static SessionCommand.Join seat(int person, @Nullable PartnerId partner, @Nullable String name,
                                            boolean watching) {
        return new SessionCommand.Join(person(person), "device " + person, partner, name, watching, false,
                Speaks.SELF, List.of());
    }

    private static SessionCommand.Join answered(Play play, int person, @Nullable PartnerId partner,
                                                @Nullable String name, boolean watching) {
        return new SessionCommand.Join(person(person), "device " + person, partner, name, watching, false,
                Speaks.SELF, Play.KEY.voices(play.session().questions(), person(person)));
    }

    private static SessionCommand.Join onDeviceOf(int person, ParticipantId next, PartnerId partner) {
        return new SessionCommand.Join(next, "device " + person, partner, null, false, false, Speaks.SELF,
                List.of());
    }
}
