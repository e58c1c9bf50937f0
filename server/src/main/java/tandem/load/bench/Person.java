package tandem.load.bench;

import tandem.load.Request;

/** Somebody who has joined, and changes her mind with every answer. One thread at a time. */
final class Person {
    private static final String[] OPTIONS = {"a", "b", "c"};

    private final String code;
    private final String cookie;
    private int revision;

    Person(String code, String cookie) {
        this.code = code;
        this.cookie = cookie;
    }

    String code() {
        return code;
    }

    String cookie() {
        return cookie;
    }

    String stream() {
        return "/api/v1/s/" + code + "/events";
    }

    /** Her next answer to the first question in its first round. */
    Request answer() {
        revision++;
        return Request.json("PUT", "/api/v1/s/" + code + "/answers/1/1",
                "{\"revision\":" + revision + ",\"answer\":{\"kind\":\"choice\",\"options\":[\""
                        + OPTIONS[revision % OPTIONS.length] + "\"]}}").with("Cookie", cookie);
    }
}
