package dev.remit.ui.decisions.context;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCaseId;
import dev.remit.plugin.Capability;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.ui.access.AccessNavigation;
import dev.remit.ui.access.Strip;
import dev.remit.ui.design.Hatched;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.scans.LastUsed;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What scans see of the tools of a use case: where, what each can do, when it was last used, whom it acts as. */
@org.springframework.stereotype.Component
record SeenTools(AccessMapQueries access, CurrentUser user) {

    /** As many as anybody reads; the map has them all. */
    private static final int MOST = 8;

    Section of(UseCaseId id, Ages ages) {
        List<AccessRow> seen = access.ofUseCase(id, MOST);
        Section section = new Section(Words.text("review.seen"));
        if (seen.isEmpty()) {
            section.show(new Hatched(Words.text("review.seen.nothing")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("rm-rows", "rm-seen-tools");
        seen.forEach(row -> list.add(item(row, id, ages)));
        section.show(list);
        return section.sub(Words.text("review.seen.sub"));
    }

    private ListItem item(AccessRow row, UseCaseId id, Ages ages) {
        Div name = new Div(
                user.may(Permission.CONNECTION_READ)
                        ? Texts.link(row.name(), AccessNavigation.integration(row.id()))
                        : Texts.strong(row.name()),
                Texts.quiet(" " + Words.text("review.seen.in", row.connectionName())));
        if (row.useCase().filter(id::equals).isEmpty()) {
            name.add(Texts.warn(
                    " " + Words.text(row.useCase().isPresent() ? "review.seen.elsewhere" : "review.seen.unclaimed")));
        }
        Div can = new Div(Strip.of(row).glyph(), new Span(words(row)));
        can.addClassName("rm-seen-can");
        return new ListItem(new Div(name, can, how(row, ages)));
    }

    private static Div how(AccessRow row, Ages ages) {
        Div how = new Div(
                Texts.caption(Words.text("review.seen.last-used") + " "),
                LastUsed.of(row.lastUse(), ages),
                actsAs(row));
        how.addClassName("rm-seen-how");
        row.unknownSince()
                .ifPresent(since ->
                        how.add(new Glyph(UnknownChip.markup(Words.text("review.seen.since", ages.at(since))))));
        return how;
    }

    private static Component actsAs(AccessRow row) {
        return Texts.caption(row.actsAs()
                .map(account -> Words.text("review.seen.acts-as", account))
                .orElseGet(() -> Words.text("review.seen.acts-itself")));
    }

    /** "Sees, infers, changes. Could not see whether it stores." */
    private static String words(AccessRow row) {
        String can = listed(row, AccessCell.Answer.CAN);
        String unknown = listed(row, AccessCell.Answer.UNKNOWN);
        String first = can.isEmpty() ? "" : Words.text("review.seen.can", can);
        return unknown.isEmpty() ? first : (first + " " + Words.text("review.seen.unknown", unknown)).strip();
    }

    private static String listed(AccessRow row, AccessCell.Answer answer) {
        return Arrays.stream(Capability.values())
                .filter(capability -> row.cell(capability).answer() == answer)
                .map(Words::of)
                .collect(Collectors.joining(", "));
    }
}
