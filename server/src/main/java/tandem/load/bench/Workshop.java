package tandem.load.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tandem.load.Connection;
import tandem.load.Request;

/** One session on a node; its facilitator leads it from here. One thread at a time. */
final class Workshop {
    private static final int DOORS = 64;
    private static final String PARTNERS = """
            {"id":"bench","name":"People of a measurement","tasks":["Answer"],"partners":[
            {"id":"whanau","name":"Parents and whānau","widerGroup":"home"},
            {"id":"teachers","name":"Teachers","widerGroup":"school"}]}""";

    private final Node node;
    private final String id;
    private final String code;
    private int step;
    private int round;

    private Workshop(Node node, String id, String code) {
        this.node = node;
        this.id = id;
        this.code = code;
    }

    /** Of one choice; {@code more} is what else the question says. */
    static Workshop open(Node node, String more) throws IOException {
        prepare(node, more);
        return open(node);
    }

    /** What {@link #open(Node)} needs, once. */
    static void prepare(Node node, String more) throws IOException {
        node.ask(Request.json("POST", "/api/v1/partnerships", PARTNERS));
        node.ask(Request.json("POST", "/api/v1/question-sets", """
                {"id":"bench","title":"A measurement","agenda":[{"minutes":5,"question":{"id":"q1","kind":"choice",
                "prompt":"Which one suits your family best?","options":[{"id":"a","label":"Before school"},
                {"id":"b","label":"After school"},{"id":"c","label":"At the weekend"}],"min":1,"max":1,"none":true%s}}]}
                """.formatted(more)));
    }

    static Workshop open(Node node) throws IOException {
        var made = node.ask(Request.json("POST", "/api/v1/sessions",
                "{\"questionSet\":\"bench\",\"partnership\":\"bench\",\"k\":5}")).json();
        return new Workshop(node, made.path("id").stringValue(""), made.path("code").stringValue(""));
    }

    String id() {
        return id;
    }

    String code() {
        return code;
    }

    String commands() {
        return "/api/v1/sessions/" + id + "/commands";
    }

    /** A command whose id and subject have room for twelve digits each; it leaves the session where it is. */
    String subject(String digits) {
        return ("{\"id\":\"00000000-0000-4000-8000-%s\",\"type\":\"set-subject\",\"step\":" + step
                + ",\"round\":" + round + ",\"subject\":\"Number %s\"}").replace("%s", digits);
    }

    void lead(String type) throws IOException {
        var where = node.ask(Request.json("POST", commands(), "{\"id\":\"%s\",\"type\":\"%s\",\"step\":%d,\"round\":%d}"
                .formatted(UUID.randomUUID(), type, step, round))).json();
        step = where.path("step").intValue(step);
        round = where.path("round").intValue(round);
    }

    /** Lets these people answer the question from now on. */
    void ask() throws IOException {
        lead("next");
        lead("open");
    }

    /** So many people join, a few at a time. @throws IOException when one of them is refused */
    List<Person> join(int people) throws IOException {
        var joined = new ConcurrentLinkedQueue<Person>();
        var left = new AtomicInteger(people);
        var refused = new ConcurrentLinkedQueue<String>();
        Together.run(Math.min(DOORS, people), _ -> {
            try (var door = new Connection(node.address())) {
                while (left.getAndDecrement() > 0 && refused.isEmpty()) {
                    joined.add(join(door));
                }
            } catch (IOException e) {
                refused.add(e.toString());
            }
        });
        if (!refused.isEmpty()) {
            throw new IOException(refused.peek());
        }
        return new ArrayList<>(joined);
    }

    /** Somebody new comes in by this connection. */
    Person join(Connection door) throws IOException {
        var reply = door.ask(Request.json("POST", "/api/v1/s/" + code + "/join",
                "{\"device\":\"%s\",\"partner\":\"whanau\",\"name\":null}".formatted(UUID.randomUUID())));
        var cookie = reply.header("set-cookie");
        if (reply.status() != 200 || cookie == null) {
            throw new IOException("joining: " + reply.status() + " " + reply.text());
        }
        return new Person(code, cookie.split(";")[0]);
    }
}
