package tandem.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A "no" with its reason: a value, not an exception.
 *
 * @param reason  why, one of the known reasons
 * @param details what the sentence names: a limit, a label, a state
 */
public record Refusal(Reason reason, List<String> details) {
    public Refusal {
        details = List.copyOf(details);
    }

    public static Refusal because(Reason reason, Object... details) {
        return new Refusal(reason, Stream.of(details).map(String::valueOf).toList());
    }

    /** The sentence a person reads, from the bundle {@code tandem/words/refusals}. */
    public String sentence(Locale locale) {
        var bundle = ResourceBundle.getBundle("tandem.words.refusals", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(reason.key()), locale).format(details.toArray());
    }
}
