package tandem.load;

import java.io.IOException;

/** What the facilitators do before and after: make everything ready, and take the record. */
final class Desk {
    private static final String READY = "{\"questionSet\":\"load\",\"partnership\":\"load\",\"k\":5}";

    private final Run run;

    Desk(Run run) {
        this.run = run;
    }

    /** Says at once when there is no server. */
    void knock() {
        try (var connection = new Connection(run.server())) {
            connection.ask(Request.get("/health"));
        } catch (IOException nobodyThere) {
            throw new CannotRun(Words.text("unreachable", run.server().getHostString() + ":" + run.server().getPort()));
        }
    }

    void keep(String path, String body) {
        ask(Request.json("POST", path, body));
    }

    Room open(int number, int size) {
        var session = ask(Request.json("POST", "/api/v1/sessions", READY)).json();
        return new Room(run, number, session.path("id").stringValue(""), session.path("code").stringValue(""), size);
    }

    Audit.Verdict audit(Room room) {
        var path = "/api/v1/sessions/" + room.id() + "/record?format=";
        var record = ask(Request.get(path + "json")).json();
        var csv = ask(Request.get(path + "csv")).text();
        int seats = record.path("tookPart").path("seats").intValue(0);
        if (seats != room.size()) {
            run.totals().failed("session %d: %d people joined, the record knows %d seats"
                    .formatted(room.number(), room.size(), seats));
        }
        return new Audit(room, run.totals(), record, csv).verdict();
    }

    private Reply ask(Request request) {
        try (var caller = new Caller(run)) {
            var reply = caller.ask(request.with("Authorization", "Bearer " + run.token()));
            if (reply.status() != 200) {
                throw new CannotRun(Words.text(reply.status() == 401 ? "wrong-token" : "refused", reply.status(),
                        request.path(), reply.text()));
            }
            return reply;
        } catch (Caller.GaveUp e) {
            throw new CannotRun(Words.text("unreachable", e.getMessage()));
        }
    }
}
