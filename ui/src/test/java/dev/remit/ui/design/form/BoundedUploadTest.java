package dev.remit.ui.design.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.notification.Notification;
import dev.remit.testing.Workspace;
import dev.remit.ui.testing.ViewTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedUploadTest extends ViewTest {

    @Test
    void aFileThatTheBrowserShouldHaveRefusedIsRefusedByNameAndOneOfTheLargestSizeIsTaken() {
        Workspace ours = workspaces.open();
        signedIn(ours, ours.person("Ines Calvert", "cmo"), () -> {
            List<String> taken = new ArrayList<>();
            BoundedUpload upload = new BoundedUpload(2_048, (name, content) -> taken.add(name));
            upload.take("large.csv", new byte[2_049]);
            assertThat(taken).isEmpty();
            assertThat(find(Notification.class).all()).hasSize(1);
            upload.take("fits.csv", new byte[2_048]);
            assertThat(taken).containsExactly("fits.csv");
        });
    }
}
