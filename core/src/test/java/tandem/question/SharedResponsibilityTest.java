package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.question.SharingRoom.group;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.question.Responsibility.Level;
import tandem.question.Responsibility.Task;
import tandem.question.SharedResponsibility.By;
import tandem.question.SharedResponsibility.Note;
import tandem.question.SharedResponsibility.OfParty;
import tandem.question.SharedResponsibility.Says;
import tandem.question.SharedResponsibility.Share;
import tandem.question.SharedResponsibility.Stands;
import tandem.question.SharedResponsibility.Verdict;

/** Rules.md C12, verdict by verdict and note by note. */
class SharedResponsibilityTest {
    @Test
    void whanauSayTheyShareInItAndTheOthersMostlyDoNotSeeIt() {
        var task = SharingRoom.of(1, "whanau", "ece", "school").sees("whanau", 7, 9, "t1", "whanau")
                .sees("ece", 4, 7, "t1", "whanau").sees("school", 1, 8, "t1", "whanau").task();
        var whanau = task.parties().getFirst();
        assertEquals(Says.YES, whanau.own().says());
        assertEquals(List.of(new By(group("whanau"), 7, 9, false)), whanau.own().by());
        assertEquals(Says.NO, whanau.others().says());
        assertEquals(0.348, whanau.others().share().orElseThrow().value(), 0.0005);
        assertEquals(List.of(new By(group("ece"), 4, 7, false), new By(group("school"), 1, 8, false)),
                whanau.others().by());
        assertEquals(List.of(new Note(Stands.THEY_SAY, List.of(group("whanau")))), task.notes());
    }

    @Test
    void theOthersWeighTheSameHoweverManyTheyAre() {
        var account = SharingRoom.of(1, "whanau", "ece", "school").sees("ece", 5, 5, "t1", "whanau")
                .sees("school", 0, 500, "t1", "whanau").task().parties().getFirst().others();
        assertEquals(Says.DIVIDED, account.says());
        assertEquals(0.5, account.share().orElseThrow().value());
    }

    @Test
    void itIsYesFromExactlyThreeFifthsOnAndNoUpToExactlyTwoFifths() {
        assertEquals(Says.YES, ownOf(6, 10));
        assertEquals(Says.YES, ownOf(3, 5));
        assertEquals(Says.DIVIDED, ownOf(599, 1000));
        assertEquals(Says.DIVIDED, ownOf(401, 1000));
        assertEquals(Says.NO, ownOf(2, 5));
        assertEquals(Says.NO, ownOf(400, 1000));
    }

    @Test
    void theMeanOfThirdsAndFifthsIsExact() {
        // (1/3 + 13/15) / 2 is exactly 3/5, and (7/15 + 1/3) / 2 exactly 2/5
        var yes = SharingRoom.of(1, "whanau", "ece", "school").sees("ece", 5, 15, "t1", "whanau")
                .sees("school", 13, 15, "t1", "whanau").task().parties().getFirst().others();
        assertEquals(Says.YES, yes.says());
        assertEquals(BigInteger.ZERO, yes.share().orElseThrow().over().multiply(BigInteger.valueOf(5))
                .subtract(yes.share().orElseThrow().under().multiply(BigInteger.valueOf(3))));
        assertEquals(Says.NO, SharingRoom.of(1, "whanau", "ece", "school").sees("ece", 7, 15, "t1", "whanau")
                .sees("school", 5, 15, "t1", "whanau").task().parties().getFirst().others().says());
    }

    @Test
    void whoIsConsultedOrToldHasNoShare() {
        for (var level : List.of(Level.CONSULTED, Level.TOLD, Level.NONE)) {
            assertEquals(Says.NO, of(SharingRoom.of(1, "whanau").with("whanau", 5, "t1", "whanau", level)).own().says());
        }
        for (var level : List.of(Level.LEADS, Level.SHARES)) {
            assertEquals(Says.YES, of(SharingRoom.of(1, "whanau").with("whanau", 5, "t1", "whanau", level)).own().says());
        }
    }

    @Test
    void whoDoesNotKnowIsNeverReadAsNo() {
        var account = of(SharingRoom.of(1, "whanau").with("whanau", 5, "t1", "whanau", Level.SHARES)
                .with("whanau", 5, "t1", "whanau", Level.DONT_KNOW)).own();
        assertEquals(Says.YES, account.says());
        assertEquals(Optional.of(Share.of(5, 5)), account.share().map(share -> Share.of(share.over().intValue(),
                share.under().intValue())));
    }

    @Test
    void whereMoreThanHalfDoNotKnowItIsNotKnown() {
        assertEquals(Says.NOT_KNOWN, of(SharingRoom.of(1, "whanau").with("whanau", 5, "t1", "whanau", Level.SHARES)
                .with("whanau", 6, "t1", "whanau", Level.DONT_KNOW)).own().says());
        assertEquals(Says.NOT_KNOWN, of(SharingRoom.of(1, "whanau").with("whanau", 1, "t1", "whanau", Level.SHARES)
                .with("whanau", 4, "t1", "whanau", Level.DONT_KNOW)).own().says());
    }

    @Test
    void fewerThanKWhoSaySomethingAreTooFewUnlessTheirGroupAnswersTogether() {
        var few = SharingRoom.of(1, "whanau").with("whanau", 4, "t1", "whanau", Level.SHARES)
                .with("whanau", 1, "t1", "whanau", Level.DONT_KNOW);
        assertEquals(Says.TOO_FEW, of(few).own().says());
        assertEquals(Optional.empty(), of(few).own().share());
        assertEquals(Says.NO, of(few.together("whanau", "t1", "whanau", Level.TOLD)).own().says());
        assertEquals(List.of(new By(group("whanau"), 0, 1, true)), of(few).own().by());
    }

    @Test
    void aVoiceIsAnAccountAmongOthersAndNeverAddedToAnybodys() {
        var room = SharingRoom.of(1, "whanau", "ece", "school").sees("school", 1, 8, "t1", "whanau")
                .together("ece", "t1", "whanau", Level.LEADS);
        assertEquals(List.of(new By(group("ece"), 1, 1, true), new By(group("school"), 1, 8, false)),
                of(room).others().by());
        room.sees("ece", 0, 5, "t1", "whanau");
        assertEquals(List.of(new By(group("ece"), 0, 5, false), new By(group("school"), 1, 8, false)),
                of(room).others().by());
        assertEquals(Says.NOT_KNOWN, of(SharingRoom.of(1, "whanau")
                .together("whanau", "t1", "whanau", Level.DONT_KNOW)).own().says());
        assertEquals(Says.TOO_FEW, of(SharingRoom.of(2, "whanau")
                .together("whanau", "t2", "whanau", Level.SHARES)).own().says());
    }

    @Test
    void nobodySaysAnythingOfThoseWhoAreNotShown() {
        var party = of(SharingRoom.of(1, "whanau", "ece"));
        assertEquals(Says.TOO_FEW, party.own().says());
        assertEquals(Says.TOO_FEW, party.others().says());
        assertEquals(Verdict.CANNOT_SAY, SharingRoom.of(1, "whanau", "ece").task().verdict());
    }

    // ---- tasks

    @Test
    void aTaskIsSharedByEveryoneWhenEveryPartyIsYesByBoth() {
        assertEquals(Verdict.SHARED, pair(5, 5, 3, 3).task().verdict());
    }

    @Test
    void aTaskIsNotYetSharedWhenSomePartyIsNoByBothWhateverElseIsNotKnown() {
        assertEquals(Verdict.NOT_YET, pair(0, 2, 5, 5).task().verdict());
        var unknown = SharingRoom.of(1, "whanau", "school").sees("whanau", 1, 5, "t1", "whanau")
                .sees("school", 1, 5, "t1", "whanau");
        assertEquals(Verdict.NOT_YET, unknown.task().verdict());
    }

    @Test
    void aTaskIsSeenDifferentlyWhenAllIsKnownAndItIsNeither() {
        assertEquals(Verdict.DIFFERENTLY, pair(5, 5, 2, 5).task().verdict());
    }

    @Test
    void dividedIsKnown() {
        var divided = SharingRoom.of(1, "whanau", "school");
        for (var by : List.of("whanau", "school")) {
            divided.sees(by, 5, 10, "t1", "whanau").sees(by, 5, 10, "t1", "school");
        }
        assertEquals(Verdict.DIFFERENTLY, divided.task().verdict());
    }

    @Test
    void aTaskCannotBeToldWhereAnAccountIsMissing() {
        var room = SharingRoom.of(1, "whanau", "school", "iwi");
        for (var by : List.of("whanau", "school")) {
            room.sees(by, 5, 5, "t1", "whanau").sees(by, 5, 5, "t1", "school").sees(by, 5, 5, "t1", "iwi");
        }
        assertEquals(Verdict.CANNOT_SAY, room.task().verdict());
        assertEquals(Verdict.SHARED, room.together("iwi", "t1", "iwi", Level.SHARES).task().verdict());
    }

    @Test
    void onlyThePartiesOfATaskAreAskedAboutAndTheOthersStillHaveAnAccountOfThem() {
        var two = List.of(new PartnerId("whanau"), new PartnerId("school"));
        var room = SharingRoom.asked(new Task("t1", "Task 1", two));
        for (var by : List.of("whanau", "school", "ece")) {
            room.sees(by, 5, 5, "t1", "whanau").sees(by, 5, 5, "t1", "school");
        }
        assertEquals(List.of(group("whanau"), group("school")), room.task().parties().stream().map(OfParty::party)
                .toList());
        assertEquals(2, room.task().parties().getFirst().others().by().size());
        assertEquals(Verdict.SHARED, room.task().verdict());
    }

    // ---- the partnership

    @Test
    void ofThePartnershipItIsSaidHowManyTasksAreSharedByEveryone() {
        var room = SharingRoom.of(3, "whanau", "school");
        for (var by : List.of("whanau", "school")) {
            room.sees(by, 5, 5, "t1", "whanau").sees(by, 5, 5, "t1", "school");
            room.sees(by, 0, 5, "t2", "whanau").sees(by, 5, 5, "t2", "school");
        }
        var seen = room.seen();
        assertEquals(1, seen.shared());
        assertEquals(1, seen.count(Verdict.NOT_YET));
        assertEquals(1, seen.count(Verdict.CANNOT_SAY));
        assertEquals(List.of(), seen.withoutAny());
    }

    @Test
    void theStrongFlagIsForAPartyThatIsNoByBothInAllItsTasks() {
        var school = List.of(new PartnerId("school"));
        var room = SharingRoom.asked(new Task("t1", "Task 1", List.of()), new Task("t2", "Task 2", school));
        for (var by : List.of("whanau", "school")) {
            room.sees(by, 1, 5, "t1", "whanau").sees(by, 5, 5, "t1", "school");
            room.sees(by, 0, 5, "t2", "school");
        }
        assertEquals(List.of(group("whanau")), room.seen().withoutAny());
    }

    // ---- notes

    @Test
    void theyLeadTogetherWhereBothSayItOfBoth() {
        assertEquals(List.of(new Note(Stands.LED_TOGETHER, List.of(group("whanau"), group("school")))),
                SharingRoom.of(1, "whanau", "school").leads("whanau", 3, 5, "whanau").leads("whanau", 3, 5, "school")
                        .leads("school", 3, 5, "whanau").leads("school", 3, 5, "school").task().notes());
    }

    @Test
    void eachSaysItLeadsWhereNeitherSeesTheOtherDoIt() {
        var room = SharingRoom.of(1, "whanau", "school").leads("whanau", 3, 5, "whanau").leads("whanau", 2, 5, "school")
                .leads("school", 2, 5, "whanau").leads("school", 3, 5, "school");
        assertEquals(List.of(new Note(Stands.EACH_LEADS, List.of(group("whanau"), group("school")))),
                room.task().notes());
        assertEquals(Verdict.SHARED, room.task().verdict());
    }

    @Test
    void whoIsDividedAboutTheOtherRaisesNeither() {
        assertEquals(List.of(), SharingRoom.of(1, "whanau", "school").leads("whanau", 6, 10, "whanau")
                .leads("whanau", 5, 10, "school").leads("school", 5, 10, "whanau").leads("school", 6, 10, "school")
                .task().notes());
    }

    @Test
    void nobodyLeadsWhereAllShareAndNobodyIsSeenToLead() {
        assertEquals(List.of(new Note(Stands.NOBODY_LEADS, List.of())), pair(5, 5, 5, 5).task().notes());
    }

    @Test
    void nobodyCarriesItWhereNoPartyHasAShare() {
        assertEquals(List.of(Stands.NOBODY_LEADS, Stands.NOBODY_CARRIES), stands(pair(0, 0, 2, 2)));
        var divided = SharingRoom.of(1, "whanau", "school");
        for (var by : List.of("whanau", "school")) {
            divided.sees(by, 0, 10, "t1", "whanau").sees(by, 5, 10, "t1", "school");
        }
        assertEquals(List.of(Stands.NOBODY_LEADS), stands(divided));
    }

    @Test
    void othersSeeAShareThatTheyDoNotSay() {
        var room = SharingRoom.of(1, "whanau", "school").sees("whanau", 1, 5, "t1", "whanau")
                .leads("whanau", 5, 5, "school").sees("school", 4, 5, "t1", "whanau").leads("school", 5, 5, "school");
        assertEquals(List.of(new Note(Stands.OTHERS_SEE, List.of(group("whanau")))), room.task().notes());
    }

    @Test
    void whatIsDividedNotKnownOrOfTooFewRaisesNothing() {
        Stream.of(
                SharingRoom.of(1, "whanau", "school").sees("whanau", 5, 5, "t1", "whanau"),
                SharingRoom.of(1, "whanau", "school").sees("whanau", 5, 5, "t1", "whanau")
                        .sees("school", 5, 10, "t1", "whanau"),
                SharingRoom.of(1, "whanau", "school").sees("whanau", 5, 5, "t1", "whanau")
                        .with("school", 5, "t1", "whanau", Level.DONT_KNOW),
                SharingRoom.of(1, "whanau", "school").sees("school", 0, 5, "t1", "school"))
                .forEach(room -> assertEquals(List.of(), room.task().notes()));
    }

    /** Whānau and school say of whānau, and of themselves, that so many of five see a share. */
    private static SharingRoom pair(int ofWhanau, int ofWhanauBySchool, int ofSchoolByWhanau, int ofSchool) {
        return SharingRoom.of(1, "whanau", "school")
                .sees("whanau", ofWhanau, 5, "t1", "whanau").sees("school", ofWhanauBySchool, 5, "t1", "whanau")
                .sees("whanau", ofSchoolByWhanau, 5, "t1", "school").sees("school", ofSchool, 5, "t1", "school");
    }

    private static Says ownOf(int share, int of) {
        return of(SharingRoom.of(1, "whanau").sees("whanau", share, of, "t1", "whanau")).own().says();
    }

    private static OfParty of(SharingRoom room) {
        return room.task().parties().getFirst();
    }

    private static List<Stands> stands(SharingRoom room) {
        assertTrue(room.task().notes().stream().allMatch(note -> note.groups().isEmpty()));
        return room.task().notes().stream().map(Note::stands).toList();
    }
}
