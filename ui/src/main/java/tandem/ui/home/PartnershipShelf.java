package tandem.ui.home;

import java.util.List;
import java.util.random.RandomGenerator;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.partnership.Partnerships;
import tandem.ui.access.Exchange;
import tandem.ui.editing.Drawn;
import tandem.ui.files.KeptFiles;
import tandem.ui.partnership.PartnershipView;

/** The partnerships kept here. */
record PartnershipShelf(Partnerships partnerships, RandomGenerator random, Exchange exchange)
        implements Shelf<Partnership> {
    @Override
    public String words() {
        return "partnerships";
    }

    @Override
    public List<Partnership> all() {
        return partnerships.all();
    }

    @Override
    public String name(Partnership one) {
        return one.name();
    }

    @Override
    public String facts(Partnership one) {
        return HomeView.WORDS.text("partnerships.facts", one.partners().size(), one.tasks().size());
    }

    @Override
    public String address(Partnership one) {
        return PartnershipView.address(one.id());
    }

    @Override
    public String addressOfNew() {
        return PartnershipView.ADDRESS_OF_NEW;
    }

    @Override
    public String id(Partnership one) {
        return one.id().value();
    }

    @Override
    public KeptFiles files() {
        return KeptFiles.partnerships(exchange);
    }

    @Override
    public void copy(Partnership one) {
        var id = new PartnershipId(Drawn.id("partnership", random));
        partnerships.put(id, new Partnership(id, Shelf.copyName(one.name(), 120), one.purpose(), one.partners(),
                one.tasks(), one.note(), one.agreedWith(), one.agreedWhen()));
    }

    @Override
    public void delete(Partnership one) {
        partnerships.put(one.id(), null);
    }

    @Override
    public void bringBack(Partnership one) {
        partnerships.put(one.id(), one);
    }
}
