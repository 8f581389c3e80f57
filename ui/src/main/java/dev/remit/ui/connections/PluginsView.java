package dev.remit.ui.connections;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.connector.ConnectionQueries;
import dev.remit.connector.ConnectionQueries.Plugin;
import dev.remit.connector.host.PluginSignature.Standing;
import dev.remit.connector.host.PluginStatus;
import dev.remit.identity.Permission;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The plug-ins of this console: which are in use, who stands behind each, and why others were refused. */
@Route(value = ConnectionsNavigation.PLUGINS, layout = MainLayout.class)
@RequiresPermission(Permission.CONNECTION_MANAGE)
@PermitAll
class PluginsView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient ConnectionQueries connections;
    private final transient Ages ages;

    PluginsView(ConnectionQueries connections, Ages ages) {
        this.connections = connections;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(
                new PageHeader(Words.text("plugins.title")).meta(Texts.quiet(Words.text("plugins.operator"))),
                Texts.body(Words.text("plugins.stop")),
                grid());
    }

    private KeysetGrid<Plugin> grid() {
        KeysetGrid<Plugin> grid = new KeysetGrid<>(Words.text("plugins.title"), plugin -> plugin.status());
        grid.markup(Words.text("plugins.column.name"), PluginsView::name).setFlexGrow(2);
        grid.markup(Words.text("plugins.column.state"), this::state).setFlexGrow(3);
        grid.markup(Words.text("plugins.column.signature"), PluginsView::signature)
                .setFlexGrow(2);
        grid.markup(Words.text("plugins.column.version"), said(ConnectorDescriptor::version));
        grid.markup(Words.text("plugins.column.vendor"), said(ConnectorDescriptor::vendor));
        grid.markup(Words.text("plugins.column.api"), said(ConnectorDescriptor::apiVersion));
        grid.text(Words.text("plugins.column.used"), PluginsView::used).setFlexGrow(2);
        grid.narrow(plugin -> Markup.wrap("rm-two-lines", name(plugin) + state(plugin)));
        grid.empty(EmptyState.firstTime(Words.text("plugins.empty"), Words.text("plugins.operator")));
        // as many as the operator installed: a console has some dozens
        grid.read((cursor, limit) -> new Page<>(connections.plugins(), Optional.empty()));
        return grid;
    }

    private static String name(Plugin plugin) {
        String file = plugin.status().file();
        return plugin.connector()
                .map(c -> Markup.span("rm-strong", c.name()) + " " + Markup.span("rm-caption", file))
                .orElseGet(() -> Markup.span("rm-strong", file));
    }

    private String state(Plugin plugin) {
        PluginStatus status = plugin.status();
        String when = plugin.at().map(ages::at).orElse("");
        return switch (status.state()) {
            case LOADED -> Status.OK.markup(Words.text("plugins.loaded", when));
            case REFUSED -> Status.BAD.markup(Words.text("plugins.refused", when, why(plugin)));
            case STUCK -> Status.WARN.markup(Words.text("plugins.stuck", status.detail()));
        };
    }

    /** Why it was refused; of a signature that does not count, the signature's column says more. */
    private static String why(Plugin plugin) {
        Standing standing = plugin.status().signature().standing();
        return standing == Standing.SIGNED || plugin.status().detail().isEmpty()
                ? plugin.status().detail()
                : Words.text("plugins.standing." + standing.name());
    }

    private static String signature(Plugin plugin) {
        Standing standing = plugin.status().signature().standing();
        return standing == Standing.SIGNED
                ? Status.OK.markup(
                        Words.text("plugins.signed", plugin.status().signature().vendor()))
                : Status.WARN.markup(Words.text(
                        plugin.status().state() == PluginStatus.State.REFUSED
                                ? "plugins.standing." + standing.name()
                                : "plugins.unsigned"));
    }

    private static Function<Plugin, String> said(Function<ConnectorDescriptor, String> part) {
        return plugin -> plugin.connector().map(part).map(Markup::escape).orElseGet(UnknownChip::markup);
    }

    private static String used(Plugin plugin) {
        List<String> names = plugin.usedBy();
        return names.isEmpty() ? Words.text("plugins.unused") : String.join(", ", names);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("connections.nav"), ConnectionsNavigation.PATH),
                Crumb.here(Words.text("plugins.title")));
    }
}
