package dev.remit.ui.settings;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Words;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows a sign-in link, once: it is stored nowhere. */
final class SignInLink {

    private SignInLink() {}

    static void show(String name, String path) {
        String origin = ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .build()
                .toUriString();
        TextField link = new TextField(Words.text("settings.people.link-label"));
        link.setValue(origin + path);
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setWidthFull();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.text("settings.people.link-title", name));
        dialog.setWidth("40rem");
        dialog.add(Texts.body(Words.text("settings.people.link-help")), link);
        dialog.getFooter().add(Buttons.plain(Words.text("design.close"), e -> dialog.close()));
        dialog.open();
    }
}
