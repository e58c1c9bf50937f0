package tandem.ui.home;

import java.util.List;
import java.util.random.RandomGenerator;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.QuestionSets;
import tandem.ui.access.Exchange;
import tandem.ui.editing.Drawn;
import tandem.ui.files.KeptFiles;
import tandem.ui.questionset.QuestionSetView;

/** The question sets kept here. */
record QuestionSetShelf(QuestionSets sets, RandomGenerator random, Exchange exchange)
        implements Shelf<QuestionSet> {
    @Override
    public String words() {
        return "sets";
    }

    @Override
    public List<QuestionSet> all() {
        return sets.all();
    }

    @Override
    public String name(QuestionSet one) {
        return one.title();
    }

    @Override
    public String facts(QuestionSet one) {
        return HomeView.WORDS.text("sets.facts", one.agenda().size(), one.minutes(), one.version());
    }

    @Override
    public String address(QuestionSet one) {
        return QuestionSetView.address(one.id());
    }

    @Override
    public String addressOfNew() {
        return QuestionSetView.ADDRESS_OF_NEW;
    }

    @Override
    public String id(QuestionSet one) {
        return one.id().value();
    }

    @Override
    public KeptFiles files() {
        return KeptFiles.questionSets(exchange);
    }

    @Override
    public void copy(QuestionSet one) {
        var id = new QuestionSetId(Drawn.id("set", random));
        sets.put(id, new QuestionSet(id, Shelf.copyName(one.title(), 160), one.source(), one.author(), one.licence(), 1,
                one.agenda()));
    }

    @Override
    public void delete(QuestionSet one) {
        sets.put(one.id(), null);
    }

    @Override
    public void bringBack(QuestionSet one) {
        sets.put(one.id(), one);
    }
}
