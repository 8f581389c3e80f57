package dev.remit.ui.design.form;

import com.vaadin.flow.component.Component;

/** Moves the focus to a field and the field into view, also one that has just come onto the page. */
public final class Focus {

    private Focus() {}

    public static void on(Component field) {
        // a group takes no focus itself: the chosen one of it does, or the first
        field.getElement().executeJs("""
                setTimeout(() => {
                    const inside = 'vaadin-radio-button, vaadin-checkbox';
                    (this.querySelector(`:is(${inside})[checked]`) ?? this.querySelector(inside) ?? this).focus();
                    this.scrollIntoView({block: 'center'});
                })""");
    }
}
