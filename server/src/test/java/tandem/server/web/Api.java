package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tandem's public surface, as its clients speak to it. */
public final class Api {
    public static final String TOKEN = "test-token";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI server;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Api(URI server) {
        this(server, TOKEN);
    }

    public Api(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> whole) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String problem() {
            return json().path("type").stringValue("").replace("/problems/", "");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json"));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    public Answer authorized(String method, String path, @Nullable String body) {
        return send(request(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json"));
    }

    /** Makes a session ready with these questions, and a partnership of whānau and teachers. */
    public Room open(String... questions) {
        return openWith("", questions);
    }

    /** The same, with what else the request for a session says. */
    public Room openWith(String more, String... questions) {
        return make("""
                {"id":"whanau","name":"Parents and whānau","widerGroup":"home","wordsWith":"Mere"},
                {"id":"teachers","name":"Teachers","widerGroup":"school"}""", more, questions);
    }

    /** Makes a session ready with these questions and these groups. */
    public Room openFor(String partners, String... questions) {
        return make(partners, "", questions);
    }

    private Room make(String partners, String more, String... questions) {
        var agenda = String.join(",", java.util.Arrays.stream(questions)
                .map(question -> "{\"minutes\":5,\"notes\":\"private words\",\"question\":" + question + "}").toList());
        assertEquals(200, authorized("POST", "/api/v1/question-sets", """
                {"id":"api-test","title":"Our test","agenda":[%s]}""".formatted(agenda)).status());
        assertEquals(200, authorized("POST", "/api/v1/partnerships", """
                {"id":"api-test","name":"School and whānau","tasks":["Read"],"partners":[%s]}
                """.formatted(partners)).status());
        var opened = authorized("POST", "/api/v1/sessions", """
                {"questionSet":"api-test","partnership":"api-test","k":3%s}""".formatted(more));
        assertEquals(200, opened.status(), opened.body());
        return new Room(this, opened.json().get("id").stringValue(), opened.json().get("code").stringValue());
    }

    /** One session, for the person who leads it. */
    public record Room(Api api, String id, String code) {
        public JsonNode state() {
            return api.authorized("GET", "/api/v1/sessions/" + id, null).json();
        }

        /** The same session on a server that was started again. */
        public Room at(Api again) {
            return new Room(again, id, code);
        }

        /** Does this where the session stands. */
        public Answer lead(String type) {
            return lead(type, "");
        }

        public Answer lead(String type, String more) {
            var step = state().path("step");
            return lead(UUID.randomUUID(), type, step.path("index").asInt(0), step.path("round").asInt(0), more);
        }

        public Answer lead(UUID command, String type, int step, int round, String more) {
            return api.authorized("POST", "/api/v1/sessions/" + id + "/commands", """
                    {"id":"%s","type":"%s","step":%d,"round":%d%s}""".formatted(command, type, step, round, more));
        }

        /** One that has not joined yet. */
        public Phone newPhone() {
            return new Phone(api, code, UUID.randomUUID().toString());
        }

        public Phone phone(String partner) {
            var phone = new Phone(api, code, UUID.randomUUID().toString());
            assertEquals(200, phone.join(partner).status());
            return phone;
        }
    }

    /** One participant's phone: it keeps its cookie. */
    public static final class Phone {
        private final Api api;
        private final String code;
        private final String device;
        public @Nullable String cookie;

        public Phone(Api api, String code, String device) {
            this.api = api;
            this.code = code;
            this.device = device;
        }

        public Answer join(@Nullable String partner) {
            return join(partner, "");
        }

        /** The same, with what else the request says. */
        public Answer join(@Nullable String partner, String more) {
            var joined = send("POST", "/join", """
                    {"device":"%s","partner":%s%s}""".formatted(device,
                    partner == null ? "null" : "\"" + partner + "\"", more));
            joined.whole().headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
            return joined;
        }

        /** The same phone with a server that was started again. */
        public Phone at(Api again) {
            var phone = new Phone(again, code, device);
            phone.cookie = cookie;
            return phone;
        }

        public Answer get(String path) {
            return send("GET", path, null);
        }

        public JsonNode state() {
            return get("").json();
        }

        public Answer answer(int step, int round, int revision, String answer) {
            return send("PUT", "/answers/" + step + "/" + round,
                    "{\"revision\":" + revision + ",\"answer\":" + answer + "}");
        }

        public Answer send(String method, String path, @Nullable String body) {
            var request = api.request("/api/v1/s/" + code + path).header("Content-Type", "application/json")
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            return api.send(cookie == null ? request : request.header("Cookie", cookie));
        }
    }

    public static String choice(String id) {
        return """
                {"id":"%s","kind":"choice","prompt":"Which one?","options":[{"id":"a","label":"One"},
                {"id":"b","label":"Two"}],"min":1,"max":1,"none":true}""".formatted(id);
    }

    public static String scale(String id) {
        return """
                {"id":"%s","kind":"scale","prompt":"How much?","statements":[{"id":"s1","label":"We listen"},
                {"id":"s2","label":"We decide"}],"points":5,"low":"Not at all","high":"Very much"}""".formatted(id);
    }

    public static String text(String id) {
        return """
                {"id":"%s","kind":"text","prompt":"What do you think?","maxLength":100}""".formatted(id);
    }

    public static String agreement(String id) {
        return """
                {"id":"%s","kind":"agreement","prompt":"We look at how we decide."}""".formatted(id);
    }

    public static String pause(String id) {
        return """
                {"id":"%s","kind":"pause","prompt":"Welcome"}""".formatted(id);
    }
}
