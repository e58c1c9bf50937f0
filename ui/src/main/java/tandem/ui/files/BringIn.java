package tandem.ui.files;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
    private static final int NOTICE_MILLIS = 20_000;

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
            var notice = new Notification(WORDS.text("beside", kept.name()), NOTICE_MILLIS,
                    Notification.Position.BOTTOM_START);
            notice.open();
        }
        UI.getCurrent().navigate((files.pages() + kept.id()).substring(1));
    }
}
