package dev.remit.ui.controls;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.remit.control.ControlEntry;
import dev.remit.control.own.ControlTrial;
import dev.remit.control.own.OwnControl;
import dev.remit.identity.Permission;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** Writes a control of the workspace's own: one sees first to how many use cases it would apply. */
@Route(value = ControlsNavigation.NEW, layout = MainLayout.class)
@RouteAlias(value = ControlsNavigation.PATH + "/:" + ControlView.KEY + "/change", layout = MainLayout.class)
@RequiresPermission(Permission.CONTROL_MANAGE)
@PermitAll
@StyleSheet("context://css/policies.css")
@StyleSheet("context://css/controls.css")
class WriteControlView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient ControlDesk desk;
    private final Div trial = new Div();
    private Optional<String> key = Optional.empty();

    WriteControlView(ControlDesk desk) {
        this.desk = desk;
        addClassName("rm-view");
        trial.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get(ControlView.KEY);
        Optional<OwnControl> before =
                key.map(k -> desk.queries().find(k).flatMap(ControlEntry::own).orElseThrow(NotFoundException::new));
        OwnControlForm form = new OwnControlForm(desk.queries().frameworks());
        before.ifPresent(own -> form.showing(own.control()));
        Div acts = new Div(
                Buttons.plain(Words.text("controls.try"), e -> tryOut(form)),
                Buttons.primary(Words.text("controls.save"), e -> save(form, before)));
        acts.addClassName("rm-form-acts");
        removeAll();
        trial.removeAll();
        add(
                new PageHeader(key.map(k -> Words.text("controls.change.title", k))
                        .orElseGet(() -> Words.text("controls.new.title"))),
                form,
                trial,
                acts);
    }

    private void tryOut(OwnControlForm form) {
        form.clear();
        trial.removeAll();
        try {
            ControlTrial tried = desk.own().tryOut(form.draft());
            trial.add(new Callout(
                    Callout.Kind.INFO,
                    Words.text(
                            tried.all() ? "controls.tried" : "controls.tried.some",
                            Numbers.exact(tried.applies() + tried.doubtful()),
                            Numbers.exact(tried.of())),
                    new Paragraph(Words.text("controls.tried.doubtful", tried.doubtful()))));
        } catch (RefusedException refused) {
            form.show(refused);
        }
    }

    private void save(OwnControlForm form, Optional<OwnControl> before) {
        form.clear();
        try {
            var draft = form.draft();
            before.ifPresentOrElse(own -> desk.own().change(own.version(), draft), () -> desk.own()
                    .add(draft));
            ControlsNavigation.control(draft.key()).open();
        } catch (RefusedException refused) {
            form.show(refused);
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("controls.nav"), ControlsNavigation.PATH),
                Crumb.here(key.orElseGet(() -> Words.text("controls.new"))));
    }
}
