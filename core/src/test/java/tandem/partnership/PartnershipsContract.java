package tandem.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What everything that keeps partnerships owes. */
public abstract class PartnershipsContract {
    /** Empty at first; the same one throughout a test. */
    protected abstract Partnerships partnerships();

    @Test
    void keepsEverythingOfAPartnership() {
        var partnership = partnership("school", "A school and its whānau");
        partnerships().put(partnership.id(), partnership);
        assertEquals(List.of(partnership), partnerships().all());
    }

    @Test
    void putsAPartnershipInPlaceOfItsFormerSelf() {
        partnerships().put(new PartnershipId("school"), partnership("school", "Before"));
        partnerships().put(new PartnershipId("school"), partnership("school", "After"));
        assertEquals(List.of(partnership("school", "After")), partnerships().all());
    }

    @Test
    void removesAPartnership() {
        partnerships().put(new PartnershipId("one"), partnership("one", "One"));
        partnerships().put(new PartnershipId("two"), partnership("two", "Two"));
        partnerships().put(new PartnershipId("one"), null);
        partnerships().put(new PartnershipId("never-there"), null);
        assertEquals(List.of(partnership("two", "Two")), partnerships().all());
    }

    @Test
    void listsThemByNameAsPeopleLookForThem() {
        for (var name : List.of("Zeal", "ōtara", "apple", "Oamaru", "Āpōpō", "Banana")) {
            var id = new PartnershipId("p" + Math.abs(name.hashCode()));
            partnerships().put(id, partnership(id.value(), name));
        }
        assertEquals(List.of("Āpōpō", "apple", "Banana", "Oamaru", "ōtara", "Zeal"),
                partnerships().all().stream().map(Partnership::name).toList());
    }

    private static Partnership partnership(String id, String name) {
        return new Partnership(new PartnershipId(id), name, "To work together.\nWell.",
                List.of(new Partner(new PartnerId("whanau"), "Parents and whānau", "home", true, "Ana"),
                        new Partner(new PartnerId("teachers"), "Teachers", "school", false, "")),
                List.of(new Task("Talk about “starting school”"), new Task("Read <together>")),
                "An example.", "Nobody yet", "2026");
    }
}
