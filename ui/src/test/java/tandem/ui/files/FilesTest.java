package tandem.ui.files;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static com.github.mvysny.kaributesting.v10.UploadKt._upload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.question.QuestionSetId;
import tandem.ui.desk.Desk;

class FilesTest {
    private final Desk desk = Desk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    private static List<Anchor> links(String ariaLabel) {
        return _find(Anchor.class).stream().filter(link -> ariaLabel.equals(link.getAriaLabel().orElse(""))).toList();
    }

    private static void bring(int place, String file) {
        _upload(_find(Upload.class).get(place), "file.yaml", file.getBytes(StandardCharsets.UTF_8));
        MockVaadin.clientRoundtrip(false);
    }

    private static String refusal() {
        return _get(Paragraph.class, spec -> spec.withClasses("callout care")).getText();
    }

    private static String here() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    @Test
    void whatIsKeptCanBeSavedFromTheDesk() {
        UI.getCurrent().navigate("facilitate");
        assertEquals("/api/v1/question-sets/looking?format=yaml",
                links("Save Looking at us as a file, in YAML").getFirst().getHref());
        assertEquals("/api/v1/partnerships/school?format=json",
                links("Save School and whānau as a file, in JSON").getFirst().getHref());
    }

    @Test
    void whatIsBroughtInOpens() {
        UI.getCurrent().navigate("facilitate");
        bring(0, "ours");
        assertEquals("facilitate/partnerships/ours", here());
        UI.getCurrent().navigate("facilitate");
        bring(1, "theirs");
        assertEquals("facilitate/question-sets/theirs", here());
        assertEquals("Brought in", _get(TextField.class, spec -> spec.withLabel("Title")).getValue());
        assertEquals(List.of(), getNotifications());
    }

    @Test
    void aTakenIdIsSaidAndBothStay() {
        UI.getCurrent().navigate("facilitate/question-sets/looking");
        bring(0, "looking");
        assertEquals("facilitate/question-sets/looking-2", here());
        assertTrue(desk.sets.all().contains(Desk.SET));
        var said = _find(Span.class).stream().map(Span::getText).toList();
        assertEquals(1, getNotifications().size(), said.toString());
    }

    @Test
    void aRefusalIsSaidInPlaceWithItsLine() {
        UI.getCurrent().navigate("facilitate/partnerships/school");
        bring(0, "No id!");
        assertEquals("Line 3: An id is needed here.", refusal());
        assertEquals("facilitate/partnerships/school", here());
        bring(0, "ours");
        assertEquals("facilitate/partnerships/ours", here());
    }

    @Test
    void whatTheBrowserRefusesIsSaidInPlaceToo() {
        UI.getCurrent().navigate("facilitate/partnerships/school");
        var upload = _get(Upload.class);
        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, upload.getI18n().getError().getFileIsTooBig()));
        assertTrue(refusal().startsWith("This file is larger than 1 MB"), refusal());
    }

    @Test
    void anEditorOffersWhatWasSavedLast() {
        UI.getCurrent().navigate("facilitate/question-sets/looking");
        assertEquals("/api/v1/question-sets/looking?format=yaml",
                links("Save Looking at us as a file, in YAML").getFirst().getHref());
        assertFalse(saysThatChangesAreMissing());
        Desk.type(_get(TextField.class, spec -> spec.withLabel("Title")), "Looking again");
        assertTrue(saysThatChangesAreMissing());
    }

    @Test
    void aNewOneHasNothingToSaveYet() {
        UI.getCurrent().navigate("facilitate/question-sets/new");
        assertEquals("New question set", _get(H1.class).getText());
        assertTrue(_find(Anchor.class).stream().noneMatch(link -> link.getHref().contains("/api/")));
        bring(0, "ours");
        assertEquals("facilitate/question-sets/ours", here());
        assertTrue(desk.sets.all().stream().anyMatch(set -> set.id().equals(new QuestionSetId("ours"))));
    }

    private static boolean saysThatChangesAreMissing() {
        return _find(Paragraph.class).stream().anyMatch(one -> one.getText().contains("what was saved last"));
    }
}
