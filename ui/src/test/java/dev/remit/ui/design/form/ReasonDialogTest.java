package dev.remit.ui.design.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.testing.Workspace;
import dev.remit.ui.testing.ViewTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonDialogTest extends ViewTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void pressedTwiceItActsOnce() {
        signedIn(() -> {
            ReasonDialog dialog = new ReasonDialog("Suspend it?", "It stops.", "Suspend", done::add);
            dialog.open();
            Button suspend = find(Button.class).withText("Suspend").single();
            find(TextArea.class).single().setValue("It misbehaves.");
            suspend.click();
            suspend.click();
            assertThat(done).containsExactly("It misbehaves.");
            assertThat(dialog.isOpened()).isFalse();
        });
    }

    @Test
    void whatIsRefusedIsSaidAtTheFieldAndNothingTypedIsLost() {
        signedIn(() -> {
            ReasonDialog dialog = new ReasonDialog("Suspend it?", "It stops.", "Suspend", reason -> {
                done.add(reason);
                throw FormRefusal.OWNER_MISSING.because();
            });
            dialog.open();
            TextArea reason = find(TextArea.class).single();
            reason.setValue("So");
            Button suspend = find(Button.class).withText("Suspend").single();
            suspend.click();
            assertThat(dialog.isOpened()).isTrue();
            assertThat(reason.isInvalid()).isTrue();
            assertThat(reason.getValue()).isEqualTo("So");
            suspend.click();
            assertThat(done).as("pressing again tries again").hasSize(2);
        });
    }

    private void signedIn(Runnable steps) {
        Workspace ours = workspaces.open();
        signedIn(ours, ours.person("Ines Calvert", "cmo"), steps);
    }
}
