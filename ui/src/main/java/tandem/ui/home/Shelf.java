package tandem.ui.home;

import java.util.List;
import tandem.ui.files.KeptFiles;

/**
 * A kind of thing that is kept here and can be edited.
 *
 * @param <T> the kind of thing
 */
interface Shelf<T> {
    /** The start of the keys of its words. */
    String words();

    List<T> all();

    String name(T one);

    /** One line about it. */
    String facts(T one);

    String id(T one);

    /** How they are taken along and brought in. */
    KeptFiles files();

    /** Where it is edited. */
    String address(T one);

    /** Where a new one is made. */
    String addressOfNew();

    void copy(T one);

    void delete(T one);

    /** Keeps one that was deleted again. */
    void bringBack(T one);

    /** The name of a copy, no longer than names may be. */
    static String copyName(String name, int longest) {
        var copy = HomeView.WORDS.text("copy-of", name);
        var length = copy.codePointCount(0, copy.length());
        return length <= longest ? copy : copy.substring(0, copy.offsetByCodePoints(0, longest));
    }
}
