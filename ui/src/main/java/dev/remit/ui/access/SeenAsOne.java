package dev.remit.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.scan.access.IntegrationDetail;
import dev.remit.scan.access.IntegrationDetail.SameBy;
import dev.remit.scan.access.IntegrationDetail.SeenAs;
import dev.remit.scan.link.IntegrationService;
import dev.remit.ui.connections.ConnectionsNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.scans.LastUsed;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;

/** What several connections see of one AI, why it is taken for one, and how to say that it is not. */
@org.springframework.stereotype.Component
class SeenAsOne {

    private final IntegrationService integrations;
    private final CurrentUser user;

    SeenAsOne(IntegrationService integrations, CurrentUser user) {
        this.integrations = integrations;
        this.user = user;
    }

    /** Empty if one connection alone sees it. */
    List<Section> of(IntegrationDetail detail, Ages ages, Runnable changed) {
        List<SeenAs> all = detail.seenAs();
        return all.isEmpty()
                ? List.of()
                : List.of(new Section(
                        Words.text("access.panel.one", all.size()),
                        all.stream()
                                .map(seen -> one(detail, seen, ages, changed))
                                .toArray(Component[]::new)));
    }

    private Component one(IntegrationDetail detail, SeenAs seen, Ages ages, Runnable changed) {
        Facts facts = new Facts()
                .fact(
                        Words.text("access.panel.one.in"),
                        Texts.link(seen.connectionName(), ConnectionsNavigation.connection(seen.connection())))
                .fact(Words.text("access.panel.last-used"), LastUsed.of(seen.lastUse(), ages));
        Div one = new Div(Texts.strong(seen.name()), facts);
        seen.by().ifPresent(by -> {
            facts.fact(
                    Words.text("access.panel.one.why"),
                    Words.text("access.panel.one." + by.name(), value(detail, seen, by)));
            if (user.may(Permission.CONNECTION_MANAGE)) {
                one.add(Buttons.quiet(Words.text("access.split.do"), e -> split(detail, seen, changed)));
            }
        });
        return one;
    }

    /** The client id as it is, the product by its name. */
    private static String value(IntegrationDetail detail, SeenAs seen, SameBy by) {
        String value = seen.value().orElseThrow();
        return by == SameBy.PRODUCT ? detail.row().product().orElse(value) : value;
    }

    private void split(IntegrationDetail detail, SeenAs seen, Runnable changed) {
        new ReasonDialog(
                        Words.text("access.split.title", detail.row().connectionName(), seen.connectionName()),
                        Words.text("access.split.text"),
                        Words.text("access.split.do"),
                        reason -> {
                            integrations.split(detail.row().id(), seen.id(), reason);
                            changed.run();
                            Notice.done(Words.text("access.split.done", seen.connectionName()));
                        })
                .open();
    }
}
