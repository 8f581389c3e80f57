package dev.remit.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import dev.remit.identity.workspace.WorkspaceSettings;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.BoundedUpload;
import dev.remit.ui.words.Words;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows, replaces and takes away the logo. */
final class LogoField extends Div {

    private final Div shown = new Div();
    private final transient Consumer<Optional<byte[]>> change;

    LogoField(Optional<byte[]> logo, Consumer<Optional<byte[]>> change) {
        this.change = change;
        BoundedUpload upload =
                new BoundedUpload(WorkspaceSettings.LARGEST_LOGO, (name, content) -> replace(Optional.of(content)));
        upload.setAcceptedMimeTypes("image/png");
        upload.setMaxFiles(1);
        upload.addFileRejectedListener(e ->
                Notice.trouble(Words.text("settings.workspace.logo-rejected", WorkspaceSettings.LARGEST_LOGO / 1024)));
        upload.setUploadButton(Buttons.plain(Words.text("settings.workspace.logo-upload"), e -> {}));
        add(
                Texts.body(Words.text("settings.workspace.logo.help", WorkspaceSettings.LARGEST_LOGO / 1024)),
                shown,
                upload);
        show(logo);
    }

    private void replace(Optional<byte[]> png) {
        try {
            change.accept(png);
            show(png);
        } catch (RefusedException refused) {
            Notice.refused(refused);
        }
    }

    private void show(Optional<byte[]> logo) {
        shown.removeAll();
        logo.ifPresent(png -> {
            Image image = new Image(
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
                    Words.text("settings.workspace.logo-alt"));
            image.setMaxHeight("64px");
            shown.add(
                    image, Buttons.quiet(Words.text("settings.workspace.logo-remove"), e -> replace(Optional.empty())));
        });
    }
}
