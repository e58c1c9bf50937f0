package tandem.server.codec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.words.Malformed;
import tandem.words.Reason;
import tandem.words.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** Something malformed, and the object in which it stands. */
public final class Misread extends Malformed {
    private static final long serialVersionUID = 1;
    private final transient ObjectNode object;
    private final transient @Nullable String field;

    Misread(Refusal refusal, ObjectNode object, String field) {
        super(refusal);
        this.object = object;
        this.field = field;
    }

    /** What the domain found wrong with what this object says. */
    Misread(Malformed found, ObjectNode object) {
        super(found.refusal(), found.written().orElse(null));
        this.object = object;
        this.field = found.refusal().reason() == Reason.NOT_BETWEEN ? numberBeyond(found.refusal(), object) : null;
    }

    /** The only number of this object that is not between the refusal's bounds; null where there is not just one. */
    private static @Nullable String numberBeyond(Refusal refusal, ObjectNode object) {
        try {
            var least = Long.parseLong(refusal.details().get(1));
            var most = Long.parseLong(refusal.details().get(2));
            var beyond = object.properties().stream().filter(field -> field.getValue().canConvertToLong()
                            && field.getValue().isIntegralNumber())
                    .filter(field -> field.getValue().asLong() < least || field.getValue().asLong() > most).toList();
            return beyond.size() == 1 ? beyond.getFirst().getKey() : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    public ObjectNode object() {
        return object;
    }

    /** The field of the object that it is about; empty where it is about several or none. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
