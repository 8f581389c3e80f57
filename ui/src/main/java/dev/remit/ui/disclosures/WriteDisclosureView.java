package dev.remit.ui.disclosures;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.remit.control.disclosure.Disclosure;
import dev.remit.control.disclosure.DisclosureId;
import dev.remit.identity.Permission;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Enters an asset or channel, or writes anew what is said of one; somebody else approves it. */
@Route(value = DisclosuresNavigation.NEW, layout = MainLayout.class)
@RouteAlias(value = DisclosuresNavigation.PATH + "/:" + DisclosureView.KEY + "/change", layout = MainLayout.class)
@RequiresPermission(Permission.CONTROL_ANSWER)
@PermitAll
@StyleSheet("context://css/controls.css")
class WriteDisclosureView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient DisclosureDesk desk;
    private final transient Clock clock;
    private Optional<String> name = Optional.empty();

    WriteDisclosureView(DisclosureDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Disclosure> now =
                event.getRouteParameters().get(DisclosureView.KEY).isEmpty()
                        ? Optional.empty()
                        : Optional.of(desk.queries()
                                .find(DisclosureAddress.id(event))
                                .filter(d -> d.state() != Disclosure.State.ENDED)
                                .orElseThrow(NotFoundException::new));
        name = now.map(d -> d.said().name());
        DisclosureForm form = new DisclosureForm(LocalDate.now(clock), this::useCases);
        now.ifPresent(form::showing);
        Div acts = new Div(
                Buttons.link(
                        Words.text("disclosures.cancel"),
                        now.map(d -> DisclosuresNavigation.disclosure(d.id()))
                                .orElseGet(DisclosuresNavigation::disclosures)),
                Buttons.primary(Words.text("disclosures.save"), e -> save(now, form)));
        acts.addClassName("rm-form-acts");
        removeAll();
        add(
                new PageHeader(name.map(n -> Words.text("disclosures.change.title", n))
                        .orElseGet(() -> Words.text("disclosures.new.title"))),
                form,
                acts);
    }

    /** By the words of the register's own search; a page of it is enough to choose from. */
    private List<DisclosureForm.Choice> useCases(String part, int offset, int limit) {
        return desk
                .register()
                .list(RegisterFilter.NONE.withText(part), RegisterSort.DEFAULT, Optional.empty(), offset + limit)
                .items()
                .stream()
                .skip(offset)
                .map(row -> new DisclosureForm.Choice(row.id(), row.name()))
                .toList();
    }

    private void save(Optional<Disclosure> now, DisclosureForm form) {
        form.clear();
        try {
            var draft = form.draft(LocalDate.now(clock));
            DisclosureId id;
            if (now.isPresent()) {
                id = now.get().id();
                desk.service().change(id, now.get().version(), draft);
            } else {
                id = desk.service().add(draft);
            }
            Notice.done(Words.text("disclosures.saved"));
            DisclosuresNavigation.disclosure(id).open();
        } catch (RefusedException refused) {
            form.show(refused);
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("disclosures.nav"), DisclosuresNavigation.PATH),
                Crumb.here(name.orElseGet(() -> Words.text("disclosures.new"))));
    }
}
