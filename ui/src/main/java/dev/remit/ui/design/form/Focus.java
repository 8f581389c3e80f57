package dev.remit.ui.design.form;

import com.vaadin.flow.component.Component;

/** Moves the focus to a field and the field into view, also one that has just come onto the page. */
public final class Focus {

    private Focus() {}

    public static void on(Component field) {
        field.getElement().executeJs("setTimeout(() => { this.focus(); this.scrollIntoView({block: 'center'}); })");
    }
}
