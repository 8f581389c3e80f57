package dev.remit.ui.ownership;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.ownership.template.TemplateService;
import dev.remit.ownership.template.TemplateVersion;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Who usually stands for things of each marketing function. */
@Route(value = OwnershipNavigation.TEMPLATES, layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_READ)
@PermitAll
@StyleSheet("context://css/decisions.css")
class TemplatesView extends Div implements HasCrumbs {

    TemplatesView(TemplateService templates, People people, CurrentUser user) {
        addClassNames("rm-view", "rm-view-page");
        TemplateWords words = new TemplateWords(people);
        boolean changes = user.may(Permission.OWNERSHIP_MANAGE);
        add(new PageHeader(Words.text("ownership.templates")), Texts.body(Words.text("ownership.templates.intro")));
        Div all = new Div();
        all.addClassName("rm-templates");
        templates.functions().forEach(function -> all.add(section(templates.current(function), words, changes)));
        add(all);
    }

    private static Section section(TemplateVersion version, TemplateWords words, boolean changes) {
        Section section = new Section(TemplateWords.function(version.function()), words.facts(version.suggestions()))
                .sub(version.written()
                        .map(w -> Words.text("ownership.template.version", version.number(), w.comment()))
                        .orElseGet(() -> Words.text("ownership.template.shipped")));
        return changes
                ? section.more(
                        Words.text("ownership.template.change"), OwnershipNavigation.template(version.function()))
                : section;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("ownership.nav"), OwnershipNavigation.PATH),
                Crumb.here(Words.text("ownership.templates")));
    }
}
