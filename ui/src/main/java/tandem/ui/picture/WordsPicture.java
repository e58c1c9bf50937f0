package tandem.ui.picture;

import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.Words;

/** Words in the order of how many people used them, and larger the more did: a text that wraps, not a cloud. */
record WordsPicture(Words.Lists lists, List<Ballot> named, int most) implements Picture.Drawing {
    private static final Words.Lists NOTHING_YET = new Words.Lists(0, List.of(), 0, 0, 0);
    private static final int MOST = 60;
    private static final int MOST_ROWS = 300;
    private static final int SIZES = 6;

    WordsPicture(Words.@Nullable Lists lists, List<Ballot> named, int most) {
        this.lists = lists == null ? NOTHING_YET : lists;
        this.named = named;
        this.most = Math.min(most, MOST);
    }

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        var words = lists.words();
        parts.add(ol().withClass("words").attr("data-key", "words")
                .with(words.stream().limit(most).map(this::word)));
        if (words.isEmpty() && lists.n() > lists.abstained()) {
            CardList.note(parts, "words.none-shared", 1);
        }
        CardList.note(parts, "words.more", words.size() - most);
        CardList.note(parts, "words.others", lists.others());
        CardList.note(parts, "words.kept", lists.kept());
        CardList.note(parts, "abstained-some", lists.abstained());
        if (!named.isEmpty()) {
            parts.add(NamedAnswers.listed(named, this::said));
        }
        return parts;
    }

    private DomContent word(Words.Word word) {
        var item = li(span(word.text()).withClass("word-text"),
                span(PictureWords.text("words.people", word.people())).withClass("word-n"))
                .withClass("word word-" + size(word)).attr("data-key", "w-" + word.card().value());
        return word.spellings().isEmpty() ? item : item.with(span(PictureWords.text("words.spelt",
                String.join(", ", word.spellings()))).withClass("word-spellings"));
    }

    /** Six sizes, from one person to as many as used the first. */
    private int size(Words.Word word) {
        int top = lists.words().getFirst().people();
        return top == 1 ? 2 : 1 + (int) Math.round((SIZES - 1.0) * (word.people() - 1) / (top - 1));
    }

    @Override
    public List<DomContent> table() {
        if (lists.words().isEmpty()) {
            return List.of();
        }
        var heads = List.of(PictureWords.text("words.word"), PictureWords.text("words.used"),
                PictureWords.text("words.spellings"));
        var rows = lists.words().stream().limit(MOST_ROWS).map(word -> List.of(word.text(),
                String.valueOf(word.people()), String.join(", ", word.spellings()))).toList();
        var table = new ArrayList<DomContent>(List.of(Tables.of(PictureWords.text("words.title"), heads, rows)));
        CardList.note(table, "words.more", lists.words().size() - MOST_ROWS);
        return table;
    }

    private List<NamedAnswers.Said> said(Answer answer) {
        return List.of(new NamedAnswers.Said("", answer instanceof Words.Said given
                ? String.join(" · ", lists.shown(given)) : PictureWords.text("abstained")));
    }

    /** What somebody wrote. */
    static List<String> inWords(Stream<String> words) {
        var all = words.toList();
        return all.isEmpty() ? List.of() : List.of(String.join(" · ", all));
    }
}
