package tandem.ui.files;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import tandem.ui.words.Words;

/** Where something is edited: it is taken along from here, and another one brought in. */
public final class EditorFiles extends Details {
    private static final Words WORDS = Words.of("tandem.ui.files");

    private final transient KeptFiles files;
    private final Div save = new Div();
    private final Paragraph last = new Paragraph(WORDS.text("save.last"));

    public EditorFiles(KeptFiles files) {
        super(WORDS.text("title"));
        this.files = files;
        last.addClassName("quiet");
        last.setVisible(false);
        addClassName("editor-files");
        add(save, last, new BringIn(files));
    }

    /** There is one to take along now. @param name what people call it */
    public void offer(String id, String name) {
        save.removeAll();
        save.add(new SaveAsFile(files, id, name));
    }

    /** Says that a file holds less than what stands in the fields. */
    public void changed(boolean sinceSaved) {
        last.setVisible(sinceSaved && save.getChildren().findAny().isPresent());
    }
}
