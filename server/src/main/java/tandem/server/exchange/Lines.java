package tandem.server.exchange;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import tandem.server.codec.Misread;
import tandem.words.Malformed;
import tools.jackson.databind.node.ObjectNode;

/** On which line of a file each object, field and text of its tree stands, from 1. Known by the very objects. */
final class Lines {
    private final Map<Object, Integer> begins = new IdentityHashMap<>();
    private final Map<ObjectNode, Map<String, Integer>> fields = new IdentityHashMap<>();

    void begins(Object objectOrText, int line) {
        begins.put(objectOrText, line);
    }

    void field(ObjectNode object, String name, int line) {
        fields.computeIfAbsent(object, _ -> new HashMap<>()).put(name, line);
    }

    /** The line of this field, else that of the object which should have it. */
    int of(ObjectNode object, String name) {
        var named = fields.getOrDefault(object, Map.of()).get(name);
        return named == null ? begins.getOrDefault(object, 0) : named;
    }

    /** The nearest line to what is wrong: the text itself, the field, or the object around it. */
    int of(Malformed malformed) {
        var text = malformed.written().map(begins::get);
        if (text.isPresent()) {
            return text.get();
        }
        return malformed instanceof Misread misread ? of(misread.object(), misread.field().orElse("")) : 0;
    }
}
