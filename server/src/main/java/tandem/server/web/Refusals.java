package tandem.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import tandem.live.EventStore;
import tandem.live.Outcome;
import tandem.server.Messages;
import tandem.server.codec.Fields;
import tandem.server.codec.Json;
import tandem.server.codec.QuestionCodec;
import tandem.session.Session;
import tandem.words.Malformed;
import tandem.words.Refusal;
import tools.jackson.databind.JsonNode;

/** Tandem's own "no" as problems. */
final class Refusals {
    private Refusals() {
    }

    /** A refusal with the state in which it was met. */
    static Problem problem(Outcome.Refused refused, Session session) {
        var extras = new HashMap<String, JsonNode>();
        extras.put("current", where(refused.where()));
        if (refused.current() != null) {
            var current = Json.object().put("revision", refused.current().revision());
            var answer = refused.current().answer();
            current.set("answer", answer == null ? Json.object().nullNode() : QuestionCodec.answer(answer));
            extras.put("current", current);
        }
        session.endedAt().ifPresent(end -> extras.put("endedAt", Json.object().textNode(end.toString())));
        return problem(refused.refusal(), extras);
    }

    static Problem problem(Refusal refusal, Map<String, JsonNode> extras) {
        return switch (refusal.reason()) {
            case NOT_JOINED, PASSED_ON -> problem("not-joined", 401, refusal, extras);
            case ENDED, SEALED -> problem("ended", 410, refusal, extras);
            case ROUND_CLOSED, TOO_LATE -> problem("round-closed", 409, refusal, extras);
            case REVISION_TAKEN, TAKEN_BACK -> problem("revision-taken", 409, refusal, extras);
            case PARTNER_FIXED -> problem("partner-fixed", 409, refusal, extras);
            case NEEDED, TOO_LONG, NOT_PLAIN_TEXT, NOT_AN_ID, TOO_MANY, TOO_FEW, NOT_BETWEEN, TWICE, UNKNOWN_PART,
                 NOT_JSON, UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, OTHER_KIND, UNKNOWN_OPTION, PICK_BETWEEN, NO_NONE,
                 NOTHING_ASKED, RATE_ONE, OFF_THE_SCALE, SAY_ONE, RANK_ONE, EMPTY_PLACE, POINTS_LEFT, POINTS_OVER,
                 OFF_THE_SQUARE, VOTE_ONE, MARK_ONE, ENTER_ONE, ENTERED_TWICE, WHO_IS_IT, CHOOSE_OR_WRITE, ALONE,
                 NOT_ASKED_HERE, UNKNOWN_PARTNER, CANNOT_BE_GUESSED -> problem("malformed", 400, refusal, extras);
            case NOT_LET_IN -> problem("not-let-in", 409, refusal, extras);
            case NO_GROUP, HAS_A_VOICE, STEP_OPEN, NOT_THEIR_WORDS, TOO_FEW_TO_GUESS, WATCHING, STALE,
                 NOT_IN_THIS_STATE, FIRST_STEP, LAST_STEP, UNKNOWN_STEP, ALREADY_OPENED, ANSWERS_GIVEN, NO_TIMER,
                 UNKNOWN_CARD, NOBODY_WAITS, NOTHING_TO_UNDO, ALREADY_SO, NOT_STARTED, NOT_ENDED, NOTHING_TO_TELL,
                 DECIDED, OWN_COMMITMENT, UNKNOWN_COMMITMENT, NOT_THEIR_COMMITMENT, NO_COMMITMENTS_HERE ->
                    problem("refused", 409, refusal, extras);
        };
    }

    static JsonNode where(Outcome.Where where) {
        return Json.object().put("seq", where.seq()).put("step", where.step())
                .put("state", where.state() == null ? Fields.word(where.session()) : Fields.word(where.state()))
                .put("round", where.round());
    }

    private static Problem problem(String slug, int status, Refusal refusal, Map<String, JsonNode> extras) {
        return new Problem(slug, status, Messages.text("problem." + slug), refusal.sentence(Locale.ENGLISH), extras);
    }

    /** What these exceptions tell the sender; empty for what nobody foresaw. */
    static Optional<Problem> problem(RuntimeException e) {
        return switch (e) {
            case ProblemException ended -> Optional.of(ended.problem());
            case Malformed malformed -> Optional.of(problem(malformed.refusal(), Map.of()));
            case EventStore.Away _ -> Optional.of(Problem.of("busy", 503));
            case HttpException.RuntimeException unread -> Optional.of(Problem.ofStatus(unread.getCode()));
            default -> Optional.empty();
        };
    }

    /** Something that was sent is not what it should be. */
    @Singleton
    @Produces
    static final class OfMalformed implements ExceptionHandler<Malformed, HttpResponse<?>> {
        @Override
        public MutableHttpResponse<byte[]> handle(@SuppressWarnings("rawtypes") HttpRequest request,
                                                  Malformed malformed) {
            return problem(malformed).orElseThrow().response();
        }
    }

    /** The database is away: nothing is lost, and the same may go well in a moment. */
    @Singleton
    @Produces
    static final class OfAway implements ExceptionHandler<EventStore.Away, HttpResponse<?>> {
        @Override
        public MutableHttpResponse<byte[]> handle(@SuppressWarnings("rawtypes") HttpRequest request,
                                                  EventStore.Away away) {
            return problem(away).orElseThrow().response();
        }
    }
}
