package tandem.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tandem.live.EventStore;
import tandem.live.Legacies;
import tandem.live.LiveSessions;
import tandem.live.Outcome;
import tandem.live.SessionCatalogue;
import tandem.partnership.OpenCommitment;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.partnership.Partnerships;
import tandem.question.QuestionSet;
import tandem.question.QuestionSets;
import tandem.server.codec.CommandCodec;
import tandem.server.codec.CommitmentCodec;
import tandem.server.codec.Json;
import tandem.server.codec.PartnershipCodec;
import tandem.server.codec.QuestionSetCodec;
import tandem.server.codec.ViewCodec;
import tandem.session.FacilitatorView;
import tandem.session.JoinCode;
import tandem.session.Legacy;
import tandem.session.SessionEvent;
import tandem.session.SessionId;
import tandem.ui.start.LastTime;
import tandem.words.Malformed;
import tandem.words.Reason;
import tandem.words.Refusal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The facilitator's API, for those who hold {@code TANDEM_API_TOKEN}. */
@Controller("/api/v1")
final class FacilitatorsController {
    private static final int TRIES = 5;
    private static final int KEEP_DAYS = 365;
    private static final int MOST_DAYS = 3_650;

    private final ApiToken token;
    private final LiveSessions sessions;
    private final SessionCatalogue catalogue;
    private final QuestionSets questionSets;
    private final Partnerships partnerships;
    private final Legacies legacies;
    private final InstantSource clock;
    private final RandomGenerator random;

    FacilitatorsController(ApiToken token, LiveSessions sessions, SessionCatalogue catalogue,
                           QuestionSets questionSets, Partnerships partnerships, Legacies legacies,
                           InstantSource clock, RandomGenerator random) {
        this.token = token;
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.questionSets = questionSets;
        this.partnerships = partnerships;
        this.legacies = legacies;
        this.clock = clock;
        this.random = random;
    }

    @Get(uri = "/question-sets", produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> questionSets(HttpRequest<?> request) {
        token.check(request);
        var items = Json.array();
        questionSets.all().forEach(set -> items.add(QuestionSetCodec.json(set)));
        return list(items);
    }

    @Post(uri = "/question-sets", consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> putQuestionSet(@Body byte[] body, HttpRequest<?> request) {
        token.check(request);
        var set = QuestionSetCodec.decode(Json.read(body));
        questionSets.put(set.id(), set);
        return ok(QuestionSetCodec.json(set));
    }

    @Get(uri = "/partnerships", produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> partnerships(HttpRequest<?> request) {
        token.check(request);
        var items = Json.array();
        partnerships.all().forEach(partnership -> items.add(PartnershipCodec.json(partnership)));
        return list(items);
    }

    @Post(uri = "/partnerships", consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> putPartnership(@Body byte[] body, HttpRequest<?> request) {
        token.check(request);
        var partnership = PartnershipCodec.decode(Json.read(body));
        partnerships.put(partnership.id(), partnership);
        return ok(PartnershipCodec.json(partnership));
    }

    @Get(uri = "/sessions", produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> sessions(HttpRequest<?> request) {
        token.check(request);
        var out = Json.object();
        var items = out.putArray("items");
        catalogue.all().forEach(session -> items.addObject().put("id", session.id().toString())
                .put("code", session.code().value()).put("title", session.title())
                .put("partnership", session.partnership()).put("openedAt", session.openedAt().toString())
                .put("endedAt", session.endedAt().map(Object::toString).orElse(null)).put("sealed", session.sealed())
                .put("keepDays", session.keep())
                .put("deletedFrom", session.deletedFrom().map(Object::toString).orElse(null)));
        var deleted = out.putArray("deleted");
        catalogue.deleted().forEach(session -> deleted.addObject().put("id", session.id().toString())
                .put("title", session.title()).put("partnership", session.partnership())
                .put("openedAt", session.openedAt().toString()).put("endedAt", session.endedAt().toString())
                .put("deletedAt", session.at().toString()).put("byItself", session.byItself()));
        return ok(out);
    }

    @Post(uri = "/sessions", consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> open(@Body byte[] body, HttpRequest<?> request) {
        token.check(request);
        var in = Json.read(body);
        var questionSet = in.text("questionSet");
        var partnership = in.text("partnership");
        var k = in.number("k", 5);
        var keepDays = in.number("keepDays", KEEP_DAYS);
        var lastTime = in.flag("lastTime", true);
        in.end();
        if (keepDays < 0 || keepDays > MOST_DAYS) {
            throw new Malformed(Reason.NOT_BETWEEN, "keepDays", 0, MOST_DAYS);
        }
        if (k < 3 || k > 50) {
            throw new Malformed(Reason.NOT_BETWEEN, "k", 3, 50);
        }
        var set = questionSets.all().stream().filter(known -> known.id().value().equals(questionSet)).findFirst();
        var with = partnerships.all().stream().filter(known -> known.id().value().equals(partnership)).findFirst();
        if (set.isEmpty()) {
            return Problem.of("unknown-set", 404).response();
        }
        return with.map(known -> opened(LastTime.opening(set.get(), lastTime ? open(known.id()) : List.of()), known, k,
                        keepDays))
                .orElseGet(() -> Problem.of("unknown-partnership", 404).response());
    }

    /** What the sessions of a partnership left open: what the next one begins with. */
    @Get(uri = "/partnerships/{id}/commitments", produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> commitments(String id, HttpRequest<?> request) {
        token.check(request);
        return list(CommitmentCodec.open(open(new PartnershipId(id))));
    }

    private List<OpenCommitment> open(PartnershipId partnership) {
        return Legacy.open(legacies.of(partnership));
    }

    private HttpResponse<byte[]> opened(QuestionSet set, Partnership partnership, int k, int keepDays) {
        for (int i = 0; i < TRIES; i++) {
            var code = JoinCode.drawnFrom(random);
            try {
                var id = sessions.open(new SessionEvent.Opened(code, partnership, set, k, ZoneId.systemDefault(),
                        keepDays));
                return ok(Json.object().put("id", id.toString()).put("code", code.value()));
            } catch (EventStore.Rejected codeTaken) {
                // drawn again: one in billions
            }
        }
        return Problem.of("code-taken", 503).response();
    }

    @Get(uri = "/sessions/{id}", produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> session(UUID id, HttpRequest<?> request) {
        token.check(request);
        return sessions.session(new SessionId(id)).<HttpResponse<byte[]>>map(session -> {
            // a program asks again sooner than it unlearns what it was told on another node
            var moment = session.latest();
            var here = session.presence().here(moment.seats(), clock.instant());
            return ok(ViewCodec.facilitator(FacilitatorView.of(moment, here), clock.instant()));
        }).orElseGet(() -> Problem.of("not-found", 404).response());
    }

    /** Deletes a session that has ended, for good. */
    @Delete(uri = "/sessions/{id}", consumes = MediaType.ALL)
    HttpResponse<byte[]> delete(UUID id, HttpRequest<?> request) {
        token.check(request);
        var session = new SessionId(id);
        if (sessions.delete(session)) {
            return HttpResponse.noContent();
        }
        return sessions.look(session).isPresent()
                ? Refusals.problem(Refusal.because(Reason.NOT_ENDED), Map.of()).response()
                : Problem.of("not-found", 404).response();
    }

    @Post(uri = "/sessions/{id}/commands", consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> command(UUID id, @Body byte[] body, HttpRequest<?> request) {
        token.check(request);
        var session = sessions.session(new SessionId(id));
        if (session.isEmpty()) {
            return Problem.of("not-found", 404).response();
        }
        var outcome = Submissions.submit(session.get(), CommandCodec.decode(Json.read(body)));
        return outcome instanceof Outcome.Kept(var where)
                ? HttpResponse.ok(Json.bytes(Refusals.where(where)))
                : Submissions.problem(outcome, session.get()).response();
    }

    private static HttpResponse<byte[]> list(ArrayNode items) {
        var out = Json.object();
        out.set("items", items);
        return ok(out);
    }

    private static HttpResponse<byte[]> ok(ObjectNode body) {
        return HttpResponse.ok(Json.bytes(body)).header("Cache-Control", "no-store");
    }
}
