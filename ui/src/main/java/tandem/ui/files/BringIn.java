package tandem.ui.files;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import tandem.ui.access.Exchange;
import tandem.ui.words.Words;

/** A file is dropped or chosen here: what it holds opens, or it is said in place why not. */
public final class BringIn extends Div {
    private static final Words WORDS = Words.of("tandem.ui.files");

    private final transient KeptFiles files;
    private final Upload upload = new Upload(this::receive);
    private final Paragraph refused = new Paragraph();

    public BringIn(KeptFiles files) {
        this.files = files;
        addClassName("bring-in");
        refused.getElement().setAttribute("role", "alert");
        refused.addClassNames("callout", "care");
        refused.setVisible(false);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Exchange.LARGEST_FILE);
        upload.setUploadButton(new Button(WORDS.text("bring")));
        upload.setDropLabel(new Span(WORDS.text("drop")));
        upload.setI18n(words());
        upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        add(upload, refused);
    }

    private static UploadI18N words() {
        return new UploadI18N().setError(new UploadI18N.Error().setFileIsTooBig(WORDS.text("too-large"))
                .setTooManyFiles(WORDS.text("one-at-a-time")));
    }

    /** On a request's thread, without the session's lock. */
    private void receive(UploadEvent event) throws IOException {
        // one byte more than is allowed is enough to know
        var file = event.getInputStream().readNBytes(Exchange.LARGEST_FILE + 1);
        event.getUI().access(() -> take(file));
    }

    void take(byte[] file) {
        upload.clearFileList();
        switch (files.bring().apply(file)) {
            case Exchange.Kept kept -> open(kept);
            case Exchange.Refused no -> refuse(no.line() == 0 ? no.reason()
                    : WORDS.text("refused", String.valueOf(no.line()), no.reason()));
        }
    }

    private void refuse(String sentence) {
        upload.clearFileList();
        refused.setText(sentence);
        refused.setVisible(true);
    }

    private void open(Exchange.Kept kept) {
        refused.setVisible(false);
        if (kept.isBeside()) {
            say(WORDS.text("beside", kept.name()));
        }
        UI.getCurrent().navigate((files.pages() + kept.id()).substring(1));
    }

    /** Stays until it is closed, on the page that opens now. */
    private static void say(String sentence) {
        var notice = new Notification();
        var close = new Button(WORDS.text("close"), _ -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        notice.add(new Span(sentence), close);
        notice.setDuration(0);
        notice.setPosition(Notification.Position.TOP_END);
        notice.open();
    }
}
