package dev.remit.ui.notifications;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.notification.NotificationChoices;
import dev.remit.notification.NotificationChoices.Choice;
import dev.remit.notification.Pace;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.Question;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What one hears of by mail, and when; saved as it is chosen. */
@Route(value = NotificationsNavigation.OWN, layout = MainLayout.class)
@PermitAll
@RequiresPermission(Permission.USE_CASE_READ)
class NotificationsView extends Div implements HasCrumbs {

    private final transient NotificationChoices choices;

    NotificationsView(NotificationChoices choices) {
        this.choices = choices;
        addClassNames("rm-view", "rm-form");
        add(new PageHeader(Words.text("notifications.title")).meta(Texts.quiet(Words.text("notifications.about"))));
        if (!choices.delivered()) {
            add(Callout.ofPage(
                    Callout.Kind.ADVICE,
                    Words.text("notifications.not-set-up"),
                    Texts.body(Words.text("notifications.not-set-up.text"))));
        }
        choices.mine().forEach(choice -> add(question(choice)));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("notifications.title")));
    }

    private Question question(Choice choice) {
        String name = Words.text("notification.kind." + choice.kind());
        RadioButtonGroup<Pace> paces = new RadioButtonGroup<>();
        paces.setItems(Pace.values());
        paces.setItemLabelGenerator(Words::of);
        paces.setValue(choice.pace());
        paces.addValueChangeListener(e -> {
            choices.choose(choice.kind(), e.getValue());
            Notice.done(Words.text("notifications.saved", name, Words.of(e.getValue())));
        });
        return new Question(name, Words.text("notifications.about." + choice.kind()), paces);
    }
}
