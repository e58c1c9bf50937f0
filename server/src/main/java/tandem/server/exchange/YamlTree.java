package tandem.server.exchange;

import java.util.Iterator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import tandem.server.codec.Json;
import tandem.ui.access.Exchange.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * YAML 1.2, and with it JSON, as a tree: one document, shallow, each field once. What makes YAML dangerous or hard to
 * read elsewhere (aliases, tags, keys that are lists) is refused.
 */
final class YamlTree {
    private static final int DEEPEST = 16;
    private static final ScalarResolver TYPES = LoadSettings.builder().build().getSchema().getScalarResolver();

    private final Iterator<Event> events;
    private final Lines lines;

    private YamlTree(Iterator<Event> events, Lines lines) {
        this.events = events;
        this.lines = lines;
    }

    /** @throws RefusedFile when it cannot be read */
    static JsonNode read(String text, Lines lines) {
        // JSON may be indented by tabs, YAML may not; within JSON's texts there are none
        var plain = text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
        // in pieces, one text as long as the file would be copied again for each piece
        var whole = LoadSettings.builder().setBufferSize(plain.length() + 1).build();
        try {
            return new YamlTree(new Parse(whole).parseString(plain).iterator(), lines).document();
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark().or(e::getContextMark);
            throw new RefusedFile(Why.UNREADABLE, mark.map(at -> at.getLine() + 1).orElse(0),
                    FileWords.text("unreadable", e.getProblem()));
        } catch (YamlEngineException e) {
            throw new RefusedFile(Why.UNREADABLE, 0, FileWords.text("unreadable-characters"));
        }
    }

    private JsonNode document() {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            throw new RefusedFile(Why.UNREADABLE, 0, FileWords.text("empty"));
        }
        var tree = node(events.next(), 0);
        events.next();
        var after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw refused(after, "second-document");
        }
        return tree;
    }

    private JsonNode node(Event event, int depth) {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw refused(event, "alias");
        }
        if (depth > DEEPEST) {
            throw refused(event, "deep");
        }
        return switch (event) {
            case MappingStartEvent start when start.getTag().isEmpty() -> object(start, depth);
            case SequenceStartEvent start when start.getTag().isEmpty() -> list(depth);
            case ScalarEvent scalar when scalar.getTag().isEmpty() -> scalar(scalar);
            default -> throw refused(event, "tag");
        };
    }

    private ObjectNode object(Event start, int depth) {
        var object = Json.object();
        lines.begins(object, line(start));
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(event instanceof ScalarEvent key) || key.getTag().isPresent() || key.getAnchor().isPresent()) {
                throw refused(event, "key");
            }
            if (object.has(key.getValue())) {
                throw refused(event, "twice", key.getValue());
            }
            lines.field(object, key.getValue(), line(key));
            object.set(key.getValue(), node(events.next(), depth + 1));
        }
        return object;
    }

    private ArrayNode list(int depth) {
        var list = Json.array();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            list.add(node(event, depth + 1));
        }
        return list;
    }

    private JsonNode scalar(ScalarEvent scalar) {
        var text = scalar.getValue();
        var nodes = JsonNodeFactory.instance;
        var tag = TYPES.resolve(text, scalar.getImplicit().canOmitTagInPlainScalar());
        if (tag.equals(Tag.NULL)) {
            return nodes.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return nodes.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.INT) && text.length() <= 18) {
            return nodes.numberNode(Long.parseLong(text));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return nodes.numberNode(number(text));
        }
        // each text an object of its own: that is how its line is found again
        var own = new String(text);
        lines.begins(own, line(scalar));
        return new StringNode(own);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static RefusedFile refused(Event event, String key, Object... details) {
        return new RefusedFile(Why.UNREADABLE, line(event), FileWords.text(key, details));
    }
}
