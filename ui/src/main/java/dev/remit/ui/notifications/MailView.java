package dev.remit.ui.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.notification.MailDesk;
import dev.remit.notification.MailDesk.Undelivered;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Whether mail is set up, what went out last, and what did not get through and why. */
@Route(value = NotificationsNavigation.MAIL, layout = MainLayout.class)
@PermitAll
@RequiresPermission(Permission.WORKSPACE_MANAGE)
class MailView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient MailDesk desk;
    private final transient People people;
    private final Ages ages;

    MailView(MailDesk desk, People people, Ages ages) {
        this.desk = desk;
        this.people = people;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("mail.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        MailDesk.Standing standing = desk.standing();
        PageHeader header = new PageHeader(Words.text("mail.title"));
        add(header);
        standing.setUp()
                .ifPresentOrElse(
                        way -> {
                            header.actions(Buttons.primary(Words.text("mail.test"), e -> test()));
                            add(facts(way, standing));
                        },
                        () -> add(notSetUp()));
        add(new Section(
                        Words.text("mail.troubles"),
                        new TroubleList(desk, people, ages, standing.setUp().isPresent(), this::again))
                .sub(Words.text("mail.troubles.about")));
    }

    private static Component notSetUp() {
        return Callout.ofPage(
                Callout.Kind.WARN,
                Words.text("mail.not-set-up"),
                Texts.body(Words.text("mail.not-set-up.text")),
                Texts.code("REMIT_MAIL_HOST · REMIT_MAIL_FROM · REMIT_URL"));
    }

    private Facts facts(MailDesk.Way way, MailDesk.Standing standing) {
        return new Facts()
                .fact(Words.text("mail.server"), Words.text("mail.server." + way.protection(), way.server()))
                .fact(Words.text("mail.from"), way.from())
                .fact(Words.text("mail.url"), way.url())
                .fact(
                        Words.text("mail.last-sent"),
                        standing.lastSent()
                                .<Component>map(at -> Texts.time(at, ages))
                                .orElseGet(() -> Texts.quiet(Words.text("mail.never-sent"))))
                .fact(Words.text("mail.waiting"), String.valueOf(standing.waiting()));
    }

    private void again(Undelivered trouble) {
        try {
            desk.sendAgain(trouble.id());
            Notice.done(Words.text("mail.again.done"));
            NotificationsNavigation.mail().open();
        } catch (RefusedException refused) {
            Notice.refused(refused);
        }
    }

    private void test() {
        try {
            desk.sendTest();
            Notice.done(Words.text("mail.test.done"));
        } catch (RefusedException refused) {
            Notice.refused(refused);
        }
    }
}
