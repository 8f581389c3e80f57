package dev.remit.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.identity.token.ApiToken;
import dev.remit.identity.token.TokenId;
import dev.remit.identity.token.TokenService;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tokens by which programs act in the workspace; {@code ?token=} opens one beside the list. */
@Route(value = SettingsNavigation.TOKENS, layout = MainLayout.class)
@PermitAll
@RequiresPermission(Permission.WORKSPACE_MANAGE)
class TokensView extends Div implements HasCrumbs, BeforeEnterObserver {

    private static final String TOKEN = "token";

    private final transient TokenService tokens;
    private final Ages ages;
    private final transient Clock clock;

    TokensView(TokenService tokens, Ages ages, Clock clock) {
        this.tokens = tokens;
        this.ages = ages;
        this.clock = clock;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("settings.tokens")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        DetailPanel panel = new DetailPanel(grid());
        Address.of(event.getLocation())
                .first(TOKEN)
                .flatMap(TokensView::id)
                .flatMap(tokens::find)
                .ifPresent(token -> panel.open(token.name(), TokensView::list, detail(token)));
        add(
                new PageHeader(Words.text("settings.tokens"))
                        .actions(Buttons.primary(Words.text("settings.tokens.new"), e -> make())),
                panel);
    }

    private KeysetGrid<ApiToken> grid() {
        KeysetGrid<ApiToken> grid = new KeysetGrid<>(Words.text("settings.tokens"), ApiToken::id);
        grid.name(Words.text("settings.tokens.name"), ApiToken::name, TokensView::address);
        grid.text(Words.text("settings.tokens.hint"), token -> token.hint() + "…");
        grid.text(Words.text("settings.tokens.scopes"), token -> TokenWords.scopes(token.scopes()))
                .setFlexGrow(2);
        grid.text(Words.text("settings.tokens.maker"), ApiToken::maker);
        grid.text(Words.text("settings.tokens.used"), token -> TokenWords.used(token, ages));
        grid.markup(Words.text("settings.tokens.state"), token -> TokenWords.state(token, clock.instant(), ages));
        grid.narrow(token -> Markup.link("rm-name", address(token).href(), token.name()) + "<br>"
                + TokenWords.state(token, clock.instant(), ages));
        grid.empty(EmptyState.firstTime(Words.text("settings.tokens.empty"), Words.text("settings.tokens.empty.text"))
                .way(
                        Icon.PLUG,
                        Words.text("settings.tokens.new"),
                        Words.text("settings.tokens.new.text"),
                        Buttons.plain(Words.text("settings.tokens.new"), e -> make())));
        grid.read(tokens::list);
        return grid;
    }

    private Div detail(ApiToken token) {
        Div detail = new Div(new Facts()
                .fact(Words.text("settings.tokens.hint"), Texts.code(token.hint() + "…"))
                .fact(Words.text("settings.tokens.scopes"), TokenWords.scopes(token.scopes()))
                .fact(Words.text("settings.tokens.maker"), token.maker())
                .fact(Words.text("settings.tokens.made"), Texts.time(token.made(), ages))
                .fact(Words.text("settings.tokens.expires"), Texts.time(token.expires(), ages))
                .fact(Words.text("settings.tokens.used"), TokenWords.used(token, ages)));
        token.revoked()
                .ifPresentOrElse(
                        at -> detail.add(Texts.quiet(Words.text("settings.tokens.was-revoked", ages.at(at)))),
                        () -> detail.add(Buttons.danger(Words.text("settings.tokens.revoke"), e -> revoke(token))));
        return detail;
    }

    private void make() {
        new TokenDialog(tokens::make, TokensView::list).open();
    }

    private void revoke(ApiToken token) {
        new ReasonDialog(
                        Words.text("settings.tokens.revoke-question", token.name()),
                        Words.text("settings.tokens.revoke-consequence"),
                        Words.text("settings.tokens.revoke"),
                        why -> {
                            tokens.revoke(token.id(), why);
                            Notice.done(Words.text("settings.tokens.revoked", token.name()));
                            list();
                        })
                .open();
    }

    private static void list() {
        Address.of(SettingsNavigation.TOKENS).open();
    }

    private static Address address(ApiToken token) {
        return Address.of(SettingsNavigation.TOKENS).with(TOKEN, token.id().toString());
    }

    /** An address is typed by people too. */
    private static Optional<TokenId> id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(new TokenId(UUID.fromString(text)))
                : Optional.empty();
    }
}
