package dev.remit.ui.decisions.inbox;

import dev.remit.approval.decided.Decided;
import dev.remit.identity.People;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.ui.decisions.DecisionsNavigation;
import dev.remit.ui.decisions.Names;
import dev.remit.ui.decisions.Tiers;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was decided of what somebody asked for: how, by whom, when and why. */
final class DecidedGrid {

    private final InboxDesk desk;
    private final People people;
    private final Ages ages;

    DecidedGrid(InboxDesk desk, People people, Ages ages) {
        this.desk = desk;
        this.people = people;
        this.ages = ages;
    }

    /** One decided request with the names in it. */
    private record Row(Decided decided, Names names) {}

    KeysetGrid<?> of(Inbox inbox) {
        KeysetGrid<Row> grid = new KeysetGrid<>(
                Words.text("decisions.grid.decided"), row -> row.decided().approval());
        grid.name(
                Words.text("decisions.column.what"),
                row -> row.decided().title(),
                row -> DecisionsNavigation.review(row.decided().approval()));
        grid.markup(
                Words.text("decisions.column.tier"),
                row -> Tiers.badge(row.decided().tier()));
        grid.markup(Words.text("decisions.column.outcome"), row -> outcome(row.decided()))
                .setWidth("210px");
        grid.markup(Words.text("decisions.column.by"), DecidedGrid::by);
        grid.text(
                Words.text("decisions.column.when"),
                row -> at(row.decided()).map(ages::at).orElse(""));
        grid.text(Words.text("decisions.column.why"), row -> why(row.decided()).orElse(""));
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                DecisionsNavigation.review(row.decided().approval())
                                        .href(),
                                row.decided().title())
                        + Markup.wrap("", outcome(row.decided()) + by(row))));
        grid.empty(inbox.empty());
        grid.read((cursor, limit) -> named(desk.decided().asked(inbox.filter(), cursor, limit)));
        return grid;
    }

    private Page<Row> named(Page<Decided> page) {
        List<PersonId> deciders = page.items().stream()
                .flatMap(one -> one.decision().stream())
                .map(Decided.Last::by)
                .distinct()
                .toList();
        Names names = Names.of(people, desk.user().person(), deciders);
        return page.map(decided -> new Row(decided, names));
    }

    private static String outcome(Decided decided) {
        if (decided.stopped().isPresent()) {
            return Status.BAD.markup(Words.text("decisions.stopped"));
        }
        String words = Words.text("review.state." + decided.state());
        return switch (decided.state()) {
            case APPROVED -> Status.OK.markup(words);
            case CHANGES_REQUESTED -> Status.WARN.markup(words);
            case DECLINED -> Status.BAD.markup(words);
            case OPEN, WITHDRAWN -> Markup.span("rm-quiet", words);
        };
    }

    private static String by(Row row) {
        return row.decided()
                .decision()
                .map(last -> Avatar.person(row.names().of(last.by())))
                .orElse("");
    }

    private static Optional<Instant> at(Decided decided) {
        return decided.stopped().map(Decided.Stopped::at).or(() -> decided.decision()
                .map(Decided.Last::at));
    }

    private static Optional<String> why(Decided decided) {
        return decided.stopped().map(Decided.Stopped::reason).or(() -> decided.decision()
                .flatMap(Decided.Last::reason));
    }
}
