package dev.remit.ui.ownership;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.ownership.OwnedKind;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ownership.vague.VagueQueries;
import dev.remit.ownership.vague.VagueReason;
import dev.remit.shared.SubjectKind;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who stands for something on paper only: since when, why, and whose turn it is. A name leads to where it is mended. */
@Route(value = OwnershipNavigation.VAGUE, layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_READ)
@PermitAll
class VagueView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient VagueQueries queries;
    private final transient OwnershipQueries ownership;
    private final transient Ages ages;
    private final transient CurrentUser user;

    VagueView(VagueQueries queries, OwnershipQueries ownership, Ages ages, CurrentUser user) {
        this.queries = queries;
        this.ownership = ownership;
        this.ages = ages;
        this.user = user;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Map<VagueReason, Long> counts = queries.counts();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        removeAll();
        add(
                header(all),
                Texts.body(Words.text("ownership.vague.intro")),
                bar(address, counts),
                new VagueGrid(queries, ages, user).of(OwnershipNavigation.vagueFilter(address)));
    }

    private PageHeader header(long all) {
        return queries.looked()
                .map(at -> new PageHeader(Words.text("ownership.vague.title", all))
                        .meta(Texts.caption(Words.text("ownership.vague.looked", ages.at(at)))))
                .orElseGet(() -> new PageHeader(Words.text("ownership.vague.not-looked")));
    }

    private FilterBar bar(Address address, Map<VagueReason, Long> counts) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (VagueReason reason : VagueReason.values()) {
            if (counts.containsKey(reason)) {
                reasons.put(reason.name(), Words.text("ownership.gap-count", reason, counts.get(reason)));
            }
        }
        Map<String, String> kinds = ownership.kinds().stream()
                .map(OwnedKind::subject)
                .collect(Collectors.toMap(SubjectKind::code, Words::of, (a, b) -> a, LinkedHashMap::new));
        return new FilterBar(address)
                .search(OwnershipNavigation.NAME, Words.text("ownership.search"))
                .choice(OwnershipNavigation.GAP, Words.text("ownership.vague.reason"), reasons)
                .choice(OwnershipNavigation.KIND, Words.text("ownership.kind"), kinds);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("ownership.nav"), OwnershipNavigation.PATH),
                Crumb.here(Words.text("ownership.vague.nav")));
    }
}
