package tandem.server.web;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import tandem.live.LiveSession;
import tandem.live.Outcome;
import tandem.question.Answer;
import tandem.question.TakesProposals;
import tandem.server.codec.Json;
import tandem.server.codec.QuestionCodec;
import tandem.session.Ballots;
import tandem.session.Mine;
import tandem.session.ParticipantId;
import tandem.session.RoundId;
import tandem.session.SessionCommand;
import tandem.session.Slot;
import tandem.session.Voice;
import tandem.words.Malformed;
import tandem.words.Reason;

/**
 * What a participant answers, {@code PUT /api/v1/s/{code}/answers/{step}/{round}}, and what is asked beside a question,
 * under one more segment: on Jetty itself, since here a whole room comes at once, and without a thread for each that
 * waits for the disk (docs/decisions/0016).
 */
@Singleton
public final class AnswersHandler extends Handler.Abstract.NonBlocking {
    private static final UriTemplatePathSpec ANSWER =
            new UriTemplatePathSpec("/api/v1/s/{code}/answers/{step}/{round}");
    private static final UriTemplatePathSpec BESIDE =
            new UriTemplatePathSpec("/api/v1/s/{code}/answers/{step}/{round}/{item}");

    private static final HttpField JSON = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json");
    /** How much is read says {@link BodyLimit}. */
    private static final int ANY_LENGTH = -1;

    private final Rooms rooms;
    private final Visitors visitors;

    AnswersHandler(Rooms rooms, Visitors visitors) {
        this.rooms = rooms;
        this.visitors = visitors;
    }

    /** What its segments say, if this path is one of answers. */
    static @Nullable Map<String, String> place(String path) {
        @Nullable Map<String, String> answer = ANSWER.getPathParams(path);
        return answer != null ? answer : BESIDE.getPathParams(path);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var place = place(Request.getPathInContext(request));
        if (place == null) {
            return false;
        }
        if (!HttpMethod.PUT.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "PUT");
            JettyProblems.send(Problem.ofStatus(405), request, response, callback);
            return true;
        }
        Content.Source.asByteArrayAsync(request, ANY_LENGTH)
                .thenCompose(body -> give(place, body, request))
                .handle((acknowledged, why) -> {
                    if (why == null) {
                        acknowledge(acknowledged, response, callback);
                    } else {
                        refuse(why instanceof CompletionException wrapped ? wrapped.getCause() : why, request, response,
                                callback);
                    }
                    return true;
                }).exceptionally(unforeseen -> {
                    callback.failed(unforeseen);
                    return false;
                });
        return true;
    }

    private static void acknowledge(byte[] acknowledged, Response response, Callback callback) {
        response.getHeaders().put(JSON);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, acknowledged.length);
        response.write(true, ByteBuffer.wrap(acknowledged), callback);
    }

    private static void refuse(Throwable why, Request request, Response response, Callback callback) {
        var problem = why instanceof RuntimeException known ? Refusals.problem(known) : Optional.<Problem>empty();
        if (problem.isPresent()) {
            JettyProblems.send(problem.get(), request, response, callback);
        } else {
            Response.writeError(request, response, callback, why);
        }
    }

    /**
     * What the page is told, once it is kept. Only where the session has to be fetched somebody waits for it.
     *
     * @throws ProblemException, Malformed and others that {@link Refusals} knows, here or in what is returned
     */
    private CompletableFuture<byte[]> give(Map<String, String> place, byte[] body, Request request) {
        if (!isJson(request)) {
            throw new ProblemException(Problem.ofStatus(415));
        }
        var slot = slot(place);
        var visitor = Visitor.of(request);
        var code = place.get("code");
        return rooms.atHand(code, slot.round(), visitor).map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.supplyAsync(() -> rooms.room(code, slot.round(), visitor),
                        Thread::startVirtualThread))
                .thenCompose(room -> give(room, slot, visitor, body));
    }

    private CompletableFuture<byte[]> give(LiveSession room, Slot slot, Visitor visitor, byte[] body) {
        if (!slot.isAnswer() && !slot.isGuess() && !slot.isOwn()) {
            throw new ProblemException(Problem.of("no-such-part", 404));
        }
        return give(room, slot, visitors.joined(room, visitor), body);
    }

    private static boolean isJson(Request request) {
        var type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type == null || "application/json".equalsIgnoreCase(MimeTypes.getContentTypeWithoutCharset(type));
    }

    private static Slot slot(Map<String, String> place) {
        try {
            var round = new RoundId(Integer.parseInt(place.get("step")), Integer.parseInt(place.get("round")));
            return new Slot(round, place.getOrDefault("item", Slot.ANSWER));
        } catch (NumberFormatException noNumber) {
            throw new ProblemException(Problem.ofStatus(400));
        }
    }

    private static CompletableFuture<byte[]> give(LiveSession room, Slot slot, ParticipantId participant, byte[] body) {
        var in = Json.read(body);
        var revision = in.number("revision");
        if (revision < 1) {
            throw new Malformed(Reason.NOT_BETWEEN, "the revision", 1, Integer.MAX_VALUE);
        }
        var read = QuestionCodec.answer(in.object("answer"));
        in.end();
        var answer = slot.isAnswer() ? fitted(read, room, slot, participant) : read;
        var voice = voice(room, slot, participant);
        return room.submit(new SessionCommand.GiveAnswer(participant, voice, slot, revision, answer)).thenApply(outcome -> {
            if (!(outcome instanceof Outcome.Kept)) {
                throw new ProblemException(Submissions.problem(outcome, room));
            }
            return Json.bytes(Json.object().put("revision", standing(room, slot, participant, voice).orElse(revision)));
        });
    }

    /** The one that stands: a page that was overtaken learns it so. */
    private static Optional<Integer> standing(LiveSession room, Slot slot, ParticipantId participant, Voice voice) {
        var moment = room.moment();
        return moment.seats().seat(participant).map(seat -> seat.voice(voice))
                .flatMap(spoken -> moment.ballots().latest(slot, spoken)).map(Ballots.Given::revision);
    }

    /** What of an answer concerns what is asked of this seat: nobody votes for her own question (rules.md C7). */
    private static Answer fitted(Answer answer, LiveSession room, Slot slot, ParticipantId participant) {
        var moment = room.moment();
        var step = moment.session().step(slot.round().step());
        var seat = moment.seats().seat(participant);
        if (step.isEmpty() || seat.isEmpty() || !(step.get().question() instanceof TakesProposals question)) {
            return answer;
        }
        var own = room.key().map(key -> Mine.own(step.get(), seat.get(), moment, key)).orElse(List.of());
        return question.fitted(answer, own.stream().map(one -> one.proposal().card().value())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Where nothing links seats to answers any more, no voice can be had: nothing that is said then counts. */
    private static Voice voice(LiveSession room, Slot slot, ParticipantId participant) {
        var question = room.moment().session().step(slot.round().step()).map(step -> step.question());
        return question.flatMap(q -> room.key().map(key -> key.voice(q, slot.item(), participant)))
                .orElse(new Voice.Seated(participant));
    }
}
