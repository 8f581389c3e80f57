package dev.remit.ui.catalog.reach;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.remit.catalog.DataAsset;
import dev.remit.scan.asset.LinkableObject;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks which objects hold an asset: those that its name speaks for are chosen already. */
final class LinkDialog extends Dialog {

    private static final int MOST = 500;
    private static final int SUGGESTED = 20;

    private final MultiSelectComboBox<LinkableObject> which = new MultiSelectComboBox<>(Words.text("reach.objects"));

    LinkDialog(DataAsset asset, ReachDesk desk, Runnable linked) {
        setHeaderTitle(Words.text("reach.link.title", asset.name()));
        setWidth("min(560px, 94vw)");
        which.setItemLabelGenerator(LinkDialog::words);
        List<LinkableObject> known = desk.queries().linkable(asset.id(), "", MOST);
        which.setItems(query -> found(known, query.getFilter().orElse(""), asset, desk)
                .skip(query.getOffset())
                .limit(query.getLimit()));
        which.setWidthFull();
        List<LinkableObject> suggested = known.stream()
                .filter(object -> object.suggested() && object.asset().isEmpty())
                .limit(SUGGESTED)
                .toList();
        which.select(suggested);
        which.setHelperText(
                Words.text(suggested.isEmpty() ? "reach.link.help" : "reach.link.suggested", suggested.size()));
        add(new Paragraph(Words.text("reach.link.text")), which);
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("reach.link.act"), e -> link(asset, desk, linked)));
    }

    /** By what one sees of them; of very many, those that the system names so. */
    private static Stream<LinkableObject> found(
            List<LinkableObject> known, String typed, DataAsset asset, ReachDesk desk) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        List<LinkableObject> seen = known.stream()
                .filter(object -> words(object).toLowerCase(Locale.ROOT).contains(part))
                .toList();
        return (seen.isEmpty() ? desk.queries().linkable(asset.id(), part, MOST) : seen).stream();
    }

    private void link(DataAsset asset, ReachDesk desk, Runnable linked) {
        Set<LinkableObject> chosen = which.getValue();
        try {
            desk.linking()
                    .link(
                            asset.id(),
                            chosen.stream().map(LinkableObject::object).collect(Collectors.toSet()));
        } catch (RefusedException refused) {
            which.setErrorMessage(Refusals.sentences(refused));
            which.setInvalid(true);
            return;
        }
        close();
        linked.run();
        Notice.done(Words.text("reach.linked", chosen.size(), asset.name()));
    }

    private static String words(LinkableObject object) {
        String name = ReachWords.object(object.object(), object.connectionName());
        Optional<String> holds = object.asset();
        return holds.map(asset -> Words.text("reach.object.holds", name, asset)).orElse(name);
    }
}
