package tandem.ui.editing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import tandem.ui.files.KeptFiles;

/**
 * Where things of one kind are kept, each under its id, and the page on which one is edited.
 *
 * @param newId   an id for a new one, another each time
 * @param address of the page, without the id: "/facilitate/question-sets/"
 * @param all     the things there are
 * @param put     keeps one in place of what was under its id
 * @param id      of one
 * @param name    what people call one
 * @param files   how they are taken along and brought in
 */
public record Drawer<T>(Supplier<String> newId, String address, Supplier<List<T>> all, Consumer<T> put,
                        Function<T, String> id, Function<T, String> name, KeptFiles files) {
    /** Stands in place of an id where a new one is made. */
    public static final String NEW = "new";

    Optional<T> find(String wanted) {
        return all.get().stream().filter(one -> id.apply(one).equals(wanted)).findFirst();
    }

    /** Where this one is edited. */
    String addressOf(T one) {
        return address + id.apply(one);
    }
}
