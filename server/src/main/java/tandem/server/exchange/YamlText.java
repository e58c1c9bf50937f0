package tandem.server.exchange;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A tree as YAML that people like to edit: a field a line, and texts of several lines as they are. */
final class YamlText {
    private static final DumpSettings SETTINGS = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndent(2).setIndicatorIndent(2).setIndentWithIndicator(true).setSplitLines(false).build();

    private YamlText() {
    }

    static String of(ObjectNode tree) {
        return new Present(SETTINGS).emitToString(new Serialize(SETTINGS).serializeOne(node(tree)).iterator());
    }

    private static Node node(JsonNode json) {
        return switch (json) {
            case ObjectNode object -> {
                var fields = new ArrayList<NodeTuple>();
                object.properties().forEach(field ->
                        fields.add(new NodeTuple(text(field.getKey()), node(field.getValue()))));
                yield new MappingNode(Tag.MAP, fields, fields.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
            }
            case ArrayNode array -> {
                List<Node> items = array.values().stream().map(YamlText::node).toList();
                yield new SequenceNode(Tag.SEQ, items, items.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
            }
            default -> json.isString() ? text(json.stringValue())
                    : new ScalarNode(tag(json), json.asString(), ScalarStyle.PLAIN);
        };
    }

    private static ScalarNode text(String text) {
        return new ScalarNode(Tag.STR, text, text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
    }

    private static Tag tag(JsonNode json) {
        return switch (json.getNodeType()) {
            case BOOLEAN -> Tag.BOOL;
            case NUMBER -> json.isIntegralNumber() ? Tag.INT : Tag.FLOAT;
            case NULL -> Tag.NULL;
            case ARRAY, BINARY, MISSING, OBJECT, POJO, STRING ->
                    throw new IllegalStateException("no scalar: " + json.getNodeType());
        };
    }
}
