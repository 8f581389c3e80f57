package dev.remit.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.remit.catalog.AiModel;
import dev.remit.catalog.AiTool;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.Review;
import dev.remit.identity.Person;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.Timeline;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.inventory.register.RegisterAddress;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One entry of the catalogue: what is known of it, what whoever manages the catalogue can do, and what was done. */
final class EntryPanel extends Div {

    private static final int TIMELINE = 20;

    private EntryPanel(CatalogDesk desk, SubjectRef subject, Review review, Facts facts, EntryActs acts, Ages ages) {
        addClassName("rm-detail-body");
        if (review != Review.APPROVED) {
            add(new Callout(
                    review == Review.REFUSED ? Callout.Kind.BAD : Callout.Kind.WARN,
                    Words.of(review),
                    Texts.body(Words.text("catalogue.review." + review.code()))));
        }
        facts.fact(Words.text("catalogue.review"), new Glyph(CatalogWords.badge(review)));
        add(facts);
        if (desk.manages()) {
            add(acts);
        }
        if (subject.kind() == SubjectKind.AI_TOOL) {
            add(desk.tools().ownership().of(subject));
        }
        add(new Section(Words.text("catalogue.history"), new Timeline(ages, cursor -> desk.ledger()
                .timeline(subject, cursor, TIMELINE))));
    }

    static EntryPanel of(AiTool tool, CatalogDesk desk, Ages ages) {
        Facts facts = new Facts()
                .fact(Words.text("catalogue.vendor"), vendor(tool.vendor(), tool.vendorId()))
                .fact(
                        Words.text("catalogue.used"),
                        Texts.link(Words.text("catalogue.used.tool"), RegisterAddress.using(tool.id())));
        EntryActs acts = new EntryActs(tool.name(), tool.review(), (review, why) -> desk.service()
                        .reviewTool(tool.id(), review, why))
                .naming(tool.vendor(), vendor -> desk.service().toolMadeBy(tool.id(), vendor));
        EntryPanel panel =
                new EntryPanel(desk, new SubjectRef(SubjectKind.AI_TOOL, tool.id()), tool.review(), facts, acts, ages);
        panel.addComponentAsFirst(desk.tools().stops().of(tool, ages));
        panel.addComponentAtIndex(
                panel.getComponentCount() - 1, desk.tools().approvedFor().of(tool, ages));
        desk.tools()
                .seen()
                .tools()
                .of(tool)
                .ifPresent(seen -> panel.addComponentAtIndex(panel.getComponentCount() - 1, seen));
        return panel;
    }

    static EntryPanel of(AiModel model, CatalogDesk desk, Ages ages) {
        Facts facts = new Facts()
                .fact(Words.text("catalogue.vendor"), vendor(model.vendor(), model.vendorId()))
                .fact(
                        Words.text("catalogue.version"),
                        model.version().isEmpty() ? UnknownChip.glyph() : Texts.quiet(model.version()))
                .fact(Words.text("catalogue.retires"), retires(model, ages));
        EntryActs acts = new EntryActs(model.name(), model.review(), (review, why) -> desk.service()
                        .reviewModel(model.id(), review, why))
                .naming(model.vendor(), vendor -> desk.service().modelMadeBy(model.id(), vendor))
                .describing(model, desk);
        EntryPanel panel = new EntryPanel(
                desk, new SubjectRef(SubjectKind.AI_MODEL, model.id()), model.review(), facts, acts, ages);
        ModelRetirement.of(List.of(model), ages).ifPresent(panel::addComponentAsFirst);
        return panel;
    }

    static EntryPanel of(DataAsset asset, CatalogDesk desk, Ages ages) {
        Optional<String> owner = asset.owner().flatMap(desk.people()::find).map(Person::name);
        Facts facts = new Facts()
                .fact(Words.text("catalogue.class"), new Glyph(CatalogWords.badge(asset.dataClass())))
                .fact(Words.text("catalogue.owner"), new Glyph(Avatar.owner(owner)))
                .fact(
                        Words.text("fields.title"),
                        Texts.link(Words.text("fields.of-asset"), FieldNavigation.of(asset.id())));
        EntryActs acts = new EntryActs(asset.name(), asset.review(), (review, why) -> desk.service()
                        .reviewDataAsset(asset.id(), review, why))
                .classifying(asset, desk)
                .owning(asset, desk);
        EntryPanel panel = new EntryPanel(
                desk, new SubjectRef(SubjectKind.DATA_ASSET, asset.id()), asset.review(), facts, acts, ages);
        desk.tools()
                .seen()
                .assets()
                .of(asset)
                .ifPresent(seen -> panel.addComponentAtIndex(panel.getComponentCount() - 1, seen));
        return panel;
    }

    private static Component retires(AiModel model, Ages ages) {
        return model.retiresOn()
                .<Component>map(last ->
                        model.retires(ages.today()) ? Status.WARN.glyph(ages.on(last)) : Texts.quiet(ages.on(last)))
                .orElseGet(UnknownChip::glyph);
    }

    private static Component vendor(Optional<String> name, Optional<UUID> id) {
        return id.<Component>map(vendor -> Texts.link(name.orElseThrow(), VendorNavigation.vendor(vendor)))
                .orElseGet(UnknownChip::glyph);
    }
}
