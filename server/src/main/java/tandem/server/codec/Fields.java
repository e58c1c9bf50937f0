package tandem.server.codec;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.words.Malformed;
import tandem.words.Reason;
import tandem.words.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one JSON object, each asked for once; whatever is left over when {@link #end} is called is refused. */
public final class Fields {
    private final ObjectNode node;
    /** An object has a handful of fields: a list finds them as soon as a set, and is made sooner. */
    private final List<String> asked = new ArrayList<>(8);

    private Fields(ObjectNode node) {
        this.node = node;
    }

    /** @throws Malformed when this is no object */
    public static Fields of(@Nullable JsonNode node) {
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
            throw misread(name, Reason.WRONG_TYPE, name, "text");
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
        var value = needed(name);
        if (!isInt(value)) {
            throw misread(name, Reason.WRONG_TYPE, name, "a whole number");
        }
        return value.intValue();
    }

    public int number(String name, int otherwise) {
        return maybe(name) == null ? otherwise : number(name);
    }

    static int number(String name, JsonNode value) {
        if (!isInt(value)) {
            throw new Malformed(Reason.WRONG_TYPE, name, "a whole number");
        }
        return value.intValue();
    }

    private static boolean isInt(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt();
    }

    public long longNumber(String name) {
        var value = needed(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw misread(name, Reason.WRONG_TYPE, name, "a whole number");
        }
        return value.longValue();
    }

    double decimal(String name) {
        var value = needed(name);
        if (!value.isNumber()) {
            throw misread(name, Reason.WRONG_TYPE, name, "a number");
        }
        return value.doubleValue();
    }

    public boolean flag(String name, boolean otherwise) {
        return maybe(name) == null ? otherwise : flag(name);
    }

    public boolean flag(String name) {
        var value = needed(name);
        if (!value.isBoolean()) {
            throw misread(name, Reason.WRONG_TYPE, name, "true or false");
        }
        return value.booleanValue();
    }

    public Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw misread(name, Reason.WRONG_TYPE, name, "a time such as 2026-05-04T18:30:00Z");
        }
    }

    public UUID uuid(String name) {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException e) {
            throw misread(name, Reason.WRONG_TYPE, name, "a UUID");
        }
    }

    public <E extends Enum<E>> E word(String name, Class<E> words) {
        var word = text(name);
        for (var constant : words.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        throw misread(name, Reason.WRONG_TYPE, name,
                Stream.of(words.getEnumConstants()).map(Fields::word).collect(joining(", ", "one of ", "")));
    }

    /** An enum's constant on the wire: small letters and hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Fields object(String name) {
        if (needed(name) instanceof ObjectNode object) {
            return new Fields(object);
        }
        throw misread(name, Reason.WRONG_TYPE, name, "an object");
    }

    /** What the object of this name says, all of it. */
    public <T> T object(String name, Function<Fields, T> read) {
        return object(name).all(read);
    }

    public <T> List<T> list(String name, Function<Fields, T> read) {
        return nodes(name).stream().map(item -> {
            if (item instanceof ObjectNode object) {
                return new Fields(object).all(read);
            }
            throw misread(name, Reason.WRONG_TYPE, name, "a list of things that have fields of their own");
        }).toList();
    }

    /** What this object says, all of it; what is wrong with it is said to be wrong here. */
    private <T> T all(Function<Fields, T> read) {
        try {
            var value = read.apply(this);
            end();
            return value;
        } catch (Misread further) {
            throw further;
        } catch (Malformed found) {
            throw new Misread(found, node);
        }
    }

    /** The same; none where it is left out. */
    public <T> List<T> listOrNone(String name, Function<Fields, T> read) {
        return maybe(name) == null ? List.of() : list(name, read);
    }

    /** Texts; none where they are left out. */
    public List<String> textsOrNone(String name) {
        return maybe(name) == null ? List.of() : texts(name);
    }

    /** Whether this field, which counts as asked for now, is missing or null. */
    boolean isNone(String name) {
        return maybe(name) == null;
    }

    public List<String> texts(String name) {
        return nodes(name).stream().map(item -> {
            if (!item.isString()) {
                throw misread(name, Reason.WRONG_TYPE, name, "a list of texts");
            }
            return item.stringValue();
        }).toList();
    }

    List<JsonNode> nodes(String name) {
        var value = needed(name);
        if (!value.isArray()) {
            throw misread(name, Reason.WRONG_TYPE, name, "a list");
        }
        return new ArrayList<>(value.values());
    }

    /** The names that were not asked for yet; each counts as asked for now. */
    Set<String> names() {
        var names = new HashSet<>(node.propertyNames());
        asked.forEach(names::remove);
        return names;
    }

    JsonNode needed(String name) {
        var value = maybe(name);
        if (value == null) {
            throw misread(name, Reason.MISSING_FIELD, name);
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
                throw misread(name, Reason.UNKNOWN_FIELD, name.length() > 40 ? name.substring(0, 40) : name);
            }
        }
    }

    private Misread misread(String name, Reason reason, Object... details) {
        return new Misread(Refusal.because(reason, details), node, name);
    }
}
