package dev.remit.ui.settings;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.identity.workspace.WorkspaceParticulars;
import dev.remit.identity.workspace.WorkspaceSettings;
import dev.remit.shared.RefusedException;
import dev.remit.tenancy.Tenant;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.form.Question;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What the workspace is called, how it counts, and its logo. */
@Route(value = SettingsNavigation.WORKSPACE, layout = MainLayout.class)
@PermitAll
@RequiresPermission(Permission.WORKSPACE_MANAGE)
class WorkspaceView extends Div implements HasCrumbs {

    private final WorkspaceSettings settings;
    private final TextField name = new TextField();
    private final ComboBox<String> zone = new ComboBox<>();
    private final ComboBox<String> currency = new ComboBox<>();
    private final ProblemSummary problems = new ProblemSummary();

    WorkspaceView(WorkspaceSettings settings) {
        this.settings = settings;
        addClassNames("rm-view", "rm-form");
        Tenant workspace = settings.workspace();
        name.setValue(workspace.name());
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(workspace.zone());
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList());
        currency.setValue(workspace.currency());
        problems.field("name", name).field("zone", zone).field("currency", currency);
        add(
                new PageHeader(Words.text("settings.workspace")),
                problems,
                question("name", name),
                question("zone", zone),
                question("currency", currency),
                Buttons.primary(Words.text("settings.workspace.save"), e -> save()),
                new Section(Words.text("settings.workspace.logo"), new LogoField(workspace.logo(), this::changeLogo)));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("settings.workspace")));
    }

    private static Question question(String field, com.vaadin.flow.component.Component input) {
        String key = "settings.workspace." + field;
        return new Question(Words.text(key), Words.text(key + ".help"), input);
    }

    private void save() {
        problems.clear();
        try {
            settings.change(new WorkspaceParticulars(name.getValue(), chosen(zone), chosen(currency)));
            Notice.done(Words.text("settings.workspace.saved"));
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }

    private void changeLogo(Optional<byte[]> png) {
        settings.changeLogo(png);
        Notice.done(Words.text(png.isPresent() ? "settings.workspace.logo-saved" : "settings.workspace.logo-removed"));
    }

    private static String chosen(ComboBox<String> box) {
        return box.getOptionalValue().orElse("");
    }
}
