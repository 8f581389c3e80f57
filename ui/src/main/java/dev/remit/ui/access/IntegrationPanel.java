package dev.remit.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.findings.Finding;
import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.plugin.Capability;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessFact;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.access.IntegrationDetail;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.catalog.seen.FieldsBeyond;
import dev.remit.ui.catalog.seen.IntegrationTool;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.findings.FindingsNavigation;
import dev.remit.ui.incidents.IncidentsNavigation;
import dev.remit.ui.ownership.OwnershipPanels;
import dev.remit.ui.scans.LastUsed;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An integration beside the map: what it can do, how we know, by whose authority, why it was flagged, what to do next. */
@org.springframework.stereotype.Component
class IntegrationPanel {

    private static final int COUNTERPARTS = 12;

    private final FindingQueries findings;
    private final Whose whose;
    private final Approved approved;
    private final WhyFlagged flagged;
    private final SeenAsOne seenAsOne;
    private final CurrentUser user;

    /** Which use case it belongs to, and who stands for it if none. */
    @org.springframework.stereotype.Component
    record Whose(UseCaseLinks links, OwnershipPanels owners) {}

    /** Which tool it is and what that is approved for, and which fields it reaches that are not. */
    @org.springframework.stereotype.Component
    record Approved(IntegrationTool tools, FieldsBeyond fields) {}

    IntegrationPanel(
            FindingQueries findings,
            Whose whose,
            Approved approved,
            WhyFlagged flagged,
            SeenAsOne seenAsOne,
            CurrentUser user) {
        this.findings = findings;
        this.approved = approved;
        this.whose = whose;
        this.flagged = flagged;
        this.seenAsOne = seenAsOne;
        this.user = user;
    }

    String title(IntegrationDetail detail, Optional<Capability> cell) {
        String name = detail.row().name();
        return cell.map(c -> Words.text(
                        "access.panel." + detail.row().cell(c).answer().name(), name, Words.of(c)))
                .orElse(name);
    }

    List<Component> content(IntegrationDetail detail, Optional<Capability> cell, Ages ages, Runnable changed) {
        List<Component> content = new ArrayList<>();
        content.add(Strip.of(detail.row()).glyph());
        approved.fields().of(detail.row()).ifPresent(content::add);
        cell.map(c -> detail.row().cell(c))
                .flatMap(AccessCell::gap)
                .ifPresent(gap -> content.add(new Div(
                        UnknownChip.glyph(Words.text("coverage." + gap.status().name())), Texts.body(gap.detail()))));
        List<AccessFact> facts = facts(detail, cell);
        content.add(known(detail, facts, ages));
        FieldTable.of(facts).ifPresent(t -> content.add(new Section(Words.text("access.panel.fields"), t)));
        if (!detail.counterparts().isEmpty()) {
            content.add(seenThere(detail.counterparts(), ages));
        }
        content.addAll(seenAsOne.of(detail, ages, changed));
        content.add(authority(detail, ages));
        content.add(approved.tools().of(detail.row(), changed));
        content.add(whose.links().of(detail.row(), changed));
        if (detail.row().useCase().isEmpty()) {
            content.add(whose.owners()
                    .of(
                            new SubjectRef(
                                    SubjectKind.INTEGRATION, detail.row().id().value()),
                            changed));
        }
        content.addAll(flagged.of(detail, ages, changed));
        content.addAll(finding(detail, ages));
        content.add(Texts.link(
                Words.text("incidents.report"),
                IncidentsNavigation.report(new SubjectRef(
                        SubjectKind.INTEGRATION, detail.row().id().value()))));
        return content;
    }

    private static Section known(IntegrationDetail detail, List<AccessFact> facts, Ages ages) {
        return facts.isEmpty()
                ? new Section(Words.text("access.panel.known"), Texts.quiet(Words.text("access.panel.nothing")))
                : new Section(Words.text("access.panel.known"), new FactList(detail, facts, ages));
    }

    private static List<AccessFact> facts(IntegrationDetail detail, Optional<Capability> cell) {
        return detail.facts().stream()
                .filter(f -> cell.map(c -> c == f.capability()).orElse(true))
                .sorted(Comparator.comparing(AccessFact::capability))
                .toList();
    }

    /** The same key, seen from the system it leads to. */
    private static Section seenThere(List<IntegrationDetail.Counterpart> counterparts, Ages ages) {
        Facts facts = new Facts();
        counterparts.stream()
                .limit(COUNTERPARTS)
                .forEach(c -> facts.fact(
                        Words.text("access.panel.seen-as", c.name(), c.connection()),
                        Words.text(
                                "access.panel.wrote",
                                c.fields().stream().sorted().collect(Collectors.joining(", ")),
                                c.last().map(ages::at).orElseGet(() -> Words.text("design.not-known")))));
        return new Section(Words.text("access.panel.seen-there"), facts).sub(Words.text("access.panel.seen-by-fields"));
    }

    private static Section authority(IntegrationDetail detail, Ages ages) {
        AccessRow row = detail.row();
        Facts facts = new Facts();
        if (detail.approvals().isEmpty()) {
            facts.fact(Words.text("access.panel.let-in"), UnknownChip.glyph(Words.text("coverage.NOT_EXPOSED")));
        }
        detail.approvals()
                .forEach(a -> facts.fact(
                        Words.text("access.panel.let-in"),
                        String.join(
                                ", ",
                                a.approver().orElse(Words.text("design.not-known")),
                                a.mechanism(),
                                a.at().map(ages::at).orElse(Words.text("design.not-known")))));
        facts.fact(Words.text("access.panel.runs-as"), row.actsAs().orElseGet(() -> Words.text("access.panel.itself")));
        facts.fact(
                Words.text("access.panel.owner"),
                row.owner().<Component>map(Span::new).orElseGet(() -> Texts.bad(Words.text("access.no-owner"))));
        facts.fact(Words.text("access.panel.last-used"), LastUsed.of(row.lastUse(), ages));
        facts.fact(Words.text("access.panel.first-seen"), Texts.time(row.firstSeen(), ages));
        return new Section(Words.text("access.panel.authority"), facts);
    }

    private List<Component> finding(IntegrationDetail detail, Ages ages) {
        if (!user.may(Permission.FINDING_READ)) {
            return List.of();
        }
        return findings
                .list(FindingFilter.unresolved().about(detail.row().id().subject()), Optional.empty(), 1)
                .items()
                .stream()
                .map(f -> next(f, ages))
                .toList();
    }

    private static Component next(Finding finding, Ages ages) {
        return new Section(
                Words.text(
                        "access.panel.finding",
                        finding.key(),
                        Words.text("Severity." + finding.severity().name())),
                Texts.body(Words.text("finding." + finding.kind().name(), finding.subjectName(), finding.place(), "")
                        + " " + ages.due(finding.dueOn()) + "."),
                Buttons.primaryLink(
                        Words.text("access.panel.open-finding", finding.key()),
                        FindingsNavigation.finding(finding.key())));
    }
}
