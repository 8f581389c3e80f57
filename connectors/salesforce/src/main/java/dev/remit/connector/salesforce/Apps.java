package dev.remit.connector.salesforce;

import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Signal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The connected apps that are installed, and under which entry of the app menu each appears, by which tokens name it. */
final class Apps {

    /**
     * One of them.
     *
     * @param principal without whom it acts as, which only its tokens say
     * @param approvedOnly whether only people may use it for whom an administrator allowed it
     * @param creator who made or installed it
     * @param read where it was read
     */
    record App(Principal principal, boolean approvedOnly, Optional<String> creator, Json read) {}

    private final SalesforceOrg org;
    private final Map<String, App> byId = new LinkedHashMap<>();
    private final Map<String, String> byMenuItem = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    Apps(SalesforceOrg org) {
        this.org = org;
    }

    Iterable<App> all() {
        return byId.values();
    }

    /** The app that a token names by its entry in the menu or, where it names none, by its label. */
    Optional<App> of(Optional<String> menuItem, String name) {
        return menuItem.flatMap(item -> Optional.ofNullable(byMenuItem.get(item)))
                .or(() -> Optional.ofNullable(byName.get(name)))
                .flatMap(id -> Optional.ofNullable(byId.get(id)));
    }

    void list() {
        org.query(
                "SELECT Id,Name,StartUrl,MobileStartUrl,OptionsAllowAdminApprovedUsersOnly,OptionsRefreshTokenValidityMetric,"
                        + "RefreshTokenValidityPeriod,CreatedById,CreatedDate FROM ConnectedApplication",
                this::app);
        org.query(
                "SELECT Id,ApplicationId,Label,StartUrl,InfoUrl FROM AppMenuItem WHERE Type = 'ConnectedApplication'",
                this::menuItem);
    }

    private void app(Json read) {
        String id = read.requiredText("/Id");
        String name = read.requiredText("/Name");
        boolean approvedOnly = SalesforceOrg.flag(read, "/OptionsAllowAdminApprovedUsersOnly");
        Principal app = Principal.of("app:" + id, Principal.Kind.APP, name, read.evidence())
                .withState(Principal.State.ACTIVE)
                .withSignal(Signal.DISPLAY_NAME, name)
                .withAttribute("who may use it", approvedOnly ? "those an administrator approved" : "everybody")
                .withAttribute("refresh tokens end", lifetime(read));
        byId.put(
                id,
                new App(
                        withHosts(app, read, "/StartUrl", "/MobileStartUrl"),
                        approvedOnly,
                        read.at("/CreatedById").text(),
                        read));
        byName.put(name, id);
    }

    private static String lifetime(Json read) {
        return read.at("/RefreshTokenValidityPeriod")
                .integer()
                .map(period -> SalesforceOrg.flag(read, "/OptionsRefreshTokenValidityMetric")
                        ? "when not used for a set time"
                        : "after a set time")
                .orElse("when somebody takes them back");
    }

    private void menuItem(Json item) {
        Optional<String> id = item.at("/ApplicationId").text();
        id.ifPresent(app -> byMenuItem.put(item.requiredText("/Id"), app));
        id.flatMap(app -> Optional.ofNullable(byId.get(app)))
                .map(app -> new App(named(app.principal(), item), app.approvedOnly(), app.creator(), app.read()))
                .ifPresent(app -> byId.put(id.orElseThrow(), app));
    }

    private static Principal named(Principal app, Json item) {
        Principal known = item.at("/Label")
                .text()
                .map(label -> app.withSignal(Signal.DISPLAY_NAME, label))
                .orElse(app);
        return withHosts(known, item, "/StartUrl", "/InfoUrl");
    }

    private static Principal withHosts(Principal app, Json read, String... addresses) {
        return app.withSignals(
                Signal.DOMAIN,
                Stream.of(addresses)
                        .flatMap(address -> SalesforceOrg.host(read.at(address)).stream())
                        .toList());
    }
}
