package tandem.ui.editing;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.function.BooleanSupplier;
import tandem.ui.words.Words;

/** Asks before a draft that is not kept is left. */
public final class LeaveGuard {
    private static final Words WORDS = Words.of("tandem.ui.editing");

    private LeaveGuard() {
    }

    /** @param keep tries to keep the draft, and says whether it is kept now */
    public static void ask(BeforeLeaveEvent event, Draft draft, BooleanSupplier keep) {
        if (draft.isKept()) {
            return;
        }
        var going = event.postpone();
        var dialog = new ConfirmDialog();
        dialog.setHeader(WORDS.text("leave.title"));
        dialog.setText(WORDS.text("leave.text"));
        dialog.setConfirmButton(WORDS.text("leave.keep"), _ -> {
            if (keep.getAsBoolean()) {
                going.proceed();
            } else {
                going.cancel();
            }
        });
        dialog.setRejectable(true);
        dialog.setRejectButton(WORDS.text("leave.drop"), _ -> {
            draft.kept();
            going.proceed();
        });
        dialog.setCancelable(true);
        dialog.setCancelButton(WORDS.text("leave.stay"), _ -> going.cancel());
        dialog.open();
    }
}
