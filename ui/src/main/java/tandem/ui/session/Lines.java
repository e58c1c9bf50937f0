package tandem.ui.session;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A field with one part of a question on each line. */
final class Lines {
    private Lines() {
    }

    static TextArea area(String words, String value, String help) {
        var area = new TextArea(words, value, "");
        area.setHelperText(help);
        area.setWidthFull();
        return area;
    }

    /**
     * The parts that these lines say. A line keeps the id of the part that stood in its place, so that the record knows
     * it for the same; further lines get ids that are free.
     */
    static <T> List<T> parts(String lines, List<T> before, Function<T, String> id, BiFunction<String, String, T> part) {
        Set<String> taken = new HashSet<>();
        before.forEach(known -> taken.add(id.apply(known)));
        var labels = lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return IntStream.range(0, labels.size())
                .mapToObj(i -> part.apply(i < before.size() ? id.apply(before.get(i)) : free(taken), labels.get(i)))
                .toList();
    }

    private static String free(Set<String> taken) {
        int i = 1;
        while (!taken.add("p" + i)) {
            i++;
        }
        return "p" + i;
    }
}
