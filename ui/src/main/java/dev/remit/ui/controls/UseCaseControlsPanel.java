package dev.remit.ui.controls;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.control.ControlStatus;
import dev.remit.control.UseCaseControls;
import dev.remit.control.UseCaseControls.Standing;
import dev.remit.control.library.Judgement;
import dev.remit.inventory.UseCaseId;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;

/** What applies to one use case, and beside it the control that is open: why it applies, and its evidence. */
@StyleSheet("context://css/controls.css")
final class UseCaseControlsPanel extends Div {

    private static final String SHOW = "show";
    private static final String ALL = "all";

    private final transient UseCaseId useCase;
    private final transient Address address;
    private final transient ControlDesk desk;
    private final transient Ages ages;

    UseCaseControlsPanel(UseCaseId useCase, Address address, ControlDesk desk, Ages ages) {
        this.useCase = useCase;
        this.address = address;
        this.desk = desk;
        this.ages = ages;
        addClassNames("rm-split", "rm-controls");
        show();
    }

    private void show() {
        removeAll();
        Optional<UseCaseControls> found = desk.queries().of(useCase);
        if (found.isEmpty()) {
            add(EmptyState.nothing(Words.text("controls.draft"), Words.text("controls.draft.text")));
            return;
        }
        UseCaseControls controls = found.get();
        Optional<Standing> open = address.first(ControlsNavigation.OPEN).flatMap(key -> controls.standings().stream()
                .filter(standing -> standing.judgement().control().key().equals(key))
                .findFirst());
        Div side = new Div();
        side.addClassName("rm-rail");
        open.ifPresentOrElse(
                standing -> side.add(new StandingPanel(controls, standing, desk, ages, this::show)),
                () -> side.add(Texts.quiet(Words.text("controls.open"))));
        add(list(controls, open), side);
    }

    private Section list(UseCaseControls controls, Optional<Standing> open) {
        boolean all = address.first(SHOW).filter(ALL::equals).isPresent();
        List<Standing> applying = controls.applying();
        List<Standing> shown = all ? controls.standings() : applying;
        UnorderedList items = new UnorderedList();
        items.addClassNames("rm-rows", "rm-control-list");
        shown.forEach(standing ->
                items.add(item(standing, open.filter(standing::equals).isPresent())));
        int others = controls.standings().size() - applying.size();
        Section section =
                new Section(heading(applying), items).sub(Words.text("controls.doubtful", doubtful(applying)));
        return section.more(
                Words.text(all ? "controls.only-applying" : "controls.others", others),
                all ? address.without(SHOW) : address.with(SHOW, ALL));
    }

    private static String heading(List<Standing> applying) {
        long shown =
                applying.stream().filter(standing -> standing.status().shown()).count();
        return Words.text("controls.heading", applying.size(), shown);
    }

    private static long doubtful(List<Standing> applying) {
        return applying.stream()
                .filter(standing -> standing.judgement().verdict() == Judgement.Verdict.DOUBT)
                .count();
    }

    private Component item(Standing standing, boolean open) {
        String key = standing.judgement().control().key();
        Anchor link = Texts.link(
                ControlWords.name(standing.judgement().control()), address.with(ControlsNavigation.OPEN, key));
        link.addClassName("rm-grow");
        if (open) {
            link.getElement().setAttribute("aria-current", "true");
        }
        ListItem item = new ListItem(link);
        if (standing.judgement().verdict() == Judgement.Verdict.DOUBT
                && standing.status() != ControlStatus.NOT_APPLICABLE) {
            item.add(Texts.quiet(Words.text("controls.doubt")));
        }
        item.add(new Glyph(ControlWords.status(standing.status())));
        return item;
    }
}
