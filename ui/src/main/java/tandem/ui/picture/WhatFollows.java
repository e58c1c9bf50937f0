package tandem.ui.picture;

import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;
import tandem.question.Question;
import tandem.question.Responsibility;
import tandem.question.SharedResponsibility;
import tandem.session.Result;

/** What follows from a result, and is told to the room by a tap of its own. */
public final class WhatFollows {
    private WhatFollows() {
    }

    /** What telling it says, or will say; empty for kinds of which nothing follows, and where there is no result. */
    public static Optional<String> sentence(Question question, Result result, int k) {
        return result.whole().isPresent() && question instanceof Responsibility asked && question.tells()
                ? Optional.of(Sentences.told(SharedResponsibility.of(asked, result.accounts(), k))) : Optional.empty();
    }

    /** The same where the room was told. */
    static List<DomContent> told(Question question, Result result, int k) {
        return sentence(question, result, k).filter(_ -> result.told()).<DomContent>map(said ->
                p(said).withClass("told").attr("data-key", "told")).stream().toList();
    }
}
