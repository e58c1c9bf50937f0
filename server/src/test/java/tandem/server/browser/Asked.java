package tandem.server.browser;

import java.util.List;

/** A question, what everybody answers, and the words by which it and its result are known. */
record Asked(String question, String answer, String open, String told) {
    static final List<Asked> OF_PARTNERS = List.of(
            new Asked("{\"id\":\"a\",\"kind\":\"responsibility\",\"prompt\":\"Who shares in what?\"}",
                    "{\"kind\":\"responsibility\",\"says\":{\"t1\":{\"whanau\":\"shares\",\"teachers\":\"leads\"}}}",
                    "Read", "Read"),
            new Asked("{\"id\":\"b\",\"kind\":\"ledger\",\"prompt\":\"What does sharing power cost?\"}",
                    "{\"kind\":\"ledger\",\"entries\":[{\"side\":\"cost\",\"who\":[\"whanau\"],\"much\":\"a-lot\","
                            + "\"words\":\"Evenings\"}]}", "cost", "Evenings"),
            new Asked("{\"id\":\"c\",\"kind\":\"provenance\",\"part\":\"selected\",\"prompt\":\"Who selected the group?\"}",
                    "{\"kind\":\"provenance\",\"picked\":[\"teachers\"],\"words\":\"By asking around\"}", "Someone else",
                    "By asking around"),
            new Asked("{\"id\":\"d\",\"kind\":\"influence\",\"prompt\":\"How much say did you have?\",\"promises\":"
                    + "[{\"level\":\"asked\",\"by\":\"the principal\",\"when\":\"in March\"}]}",
                    "{\"kind\":\"influence\",\"level\":\"told\"}", "How much say", "How much say"),
            new Asked("{\"id\":\"e\",\"kind\":\"ranking\",\"prompt\":\"What comes first?\",\"options\":["
                    + "{\"id\":\"a\",\"label\":\"Reading\"},{\"id\":\"b\",\"label\":\"Maths\"}]}",
                    "{\"kind\":\"ranking\",\"order\":[[\"a\"],[\"b\"]]}", "Reading", "Reading"),
            new Asked("{\"id\":\"f\",\"kind\":\"points\",\"total\":10,\"prompt\":\"Where should our time go?\",\"options\":["
                    + "{\"id\":\"a\",\"label\":\"Reading\"},{\"id\":\"b\",\"label\":\"Maths\"}]}",
                    "{\"kind\":\"points\",\"spent\":{\"a\":6,\"b\":4}}", "Maths", "Maths"),
            new Asked("{\"id\":\"g\",\"kind\":\"quadrant\",\"prompt\":\"Where do we stand?\",\"x\":"
                    + "{\"name\":\"Relationship\",\"low\":\"weak\",\"high\":\"strong\"},\"y\":"
                    + "{\"name\":\"Task\",\"low\":\"weak\",\"high\":\"strong\"}}",
                    "{\"kind\":\"quadrant\",\"x\":7,\"y\":4}", "Where do we stand", "Where do we stand"),
            new Asked("{\"id\":\"h\",\"kind\":\"commitments\",\"prompt\":\"What do we take on?\"}",
                    "{\"kind\":\"commitments\",\"who\":\"whanau\",\"what\":\"Come to the first day\"}",
                    "What do we take on", "Come to the first day"));
}
