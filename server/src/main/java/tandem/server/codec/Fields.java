package tandem.server.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one JSON object, each asked for once; whatever is left over when {@link #end} is called is refused. */
public final class Fields {
    private final ObjectNode node;
    private final Set<String> asked = new HashSet<>();

    private Fields(ObjectNode node) {
        this.node = node;
    }

    static Fields of(@Nullable JsonNode node) {
        if (node instanceof ObjectNode object) {
            return new Fields(object);
        }
        throw new Malformed(Reason.NOT_JSON);
    }

    public boolean has(String name) {
        var value = node.get(name);
        return value != null && !value.isNull();
    }

    public String text(String name) {
        var value = needed(name);
        if (!value.isString()) {
            throw new Malformed(Reason.WRONG_TYPE, name, "text");
        }
        return value.stringValue();
    }

    public String text(String name, String otherwise) {
        return maybe(name) == null ? otherwise : text(name);
    }

    public @Nullable String textOrNull(String name) {
        return maybe(name) == null ? null : text(name);
    }

    public int number(String name) {
        return number(name, needed(name));
    }

    public int number(String name, int otherwise) {
        return maybe(name) == null ? otherwise : number(name);
    }

    static int number(String name, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new Malformed(Reason.WRONG_TYPE, name, "a whole number");
        }
        return value.intValue();
    }

    public long longNumber(String name) {
        var value = needed(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Malformed(Reason.WRONG_TYPE, name, "a whole number");
        }
        return value.longValue();
    }

    public boolean flag(String name, boolean otherwise) {
        return maybe(name) == null ? otherwise : flag(name);
    }

    public boolean flag(String name) {
        var value = needed(name);
        if (!value.isBoolean()) {
            throw new Malformed(Reason.WRONG_TYPE, name, "true or false");
        }
        return value.booleanValue();
    }

    public Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw new Malformed(Reason.WRONG_TYPE, name, "a time such as 2026-05-04T18:30:00Z");
        }
    }

    public UUID uuid(String name) {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException e) {
            throw new Malformed(Reason.WRONG_TYPE, name, "a UUID");
        }
    }

    public <E extends Enum<E>> E word(String name, Class<E> words) {
        var word = text(name);
        for (var constant : words.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        throw new Malformed(Reason.WRONG_TYPE, name, "one of the words that are known");
    }

    /** An enum's constant on the wire: small letters and hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Fields object(String name) {
        if (needed(name) instanceof ObjectNode object) {
            return new Fields(object);
        }
        throw new Malformed(Reason.WRONG_TYPE, name, "an object");
    }

    public <T> List<T> list(String name, Function<Fields, T> read) {
        return nodes(name).stream().map(item -> {
            var fields = Fields.of(item);
            var value = read.apply(fields);
            fields.end();
            return value;
        }).toList();
    }

    /** The same; none where the field is missing or null. */
    public <T> List<T> listOrNone(String name, Function<Fields, T> read) {
        return isNone(name) ? List.of() : list(name, read);
    }

    /** Whether this field, which counts as asked for now, is missing or null. */
    boolean isNone(String name) {
        return maybe(name) == null;
    }

    public List<String> texts(String name) {
        return nodes(name).stream().map(item -> {
            if (!item.isString()) {
                throw new Malformed(Reason.WRONG_TYPE, name, "a list of texts");
            }
            return item.stringValue();
        }).toList();
    }

    List<JsonNode> nodes(String name) {
        var value = needed(name);
        if (!value.isArray()) {
            throw new Malformed(Reason.WRONG_TYPE, name, "a list");
        }
        return new ArrayList<>(value.values());
    }

    /** The names that were not asked for yet; each counts as asked for now. */
    Set<String> names() {
        var names = new HashSet<>(node.propertyNames());
        names.removeAll(asked);
        return names;
    }

    JsonNode needed(String name) {
        var value = maybe(name);
        if (value == null) {
            throw new Malformed(Reason.MISSING_FIELD, name);
        }
        return value;
    }

    private @Nullable JsonNode maybe(String name) {
        asked.add(name);
        var value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** @throws Malformed when there are fields that nobody asked for */
    public void end() {
        for (var name : node.propertyNames()) {
            if (!asked.contains(name)) {
                throw new Malformed(Reason.UNKNOWN_FIELD, name.length() > 40 ? name.substring(0, 40) : name);
            }
        }
    }
}
