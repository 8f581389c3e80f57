package dev.remit.ui.notifications;

import com.vaadin.flow.component.html.Div;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.notification.MailDesk;
import dev.remit.notification.MailDesk.Undelivered;
import dev.remit.shared.Page;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What did not reach somebody, with the reason and the way to try again. */
final class TroubleList extends Div {

    private final transient MailDesk desk;
    private final transient People people;
    private final Ages ages;

    TroubleList(MailDesk desk, People people, Ages ages, boolean setUp, Consumer<Undelivered> again) {
        this.desk = desk;
        this.people = people;
        this.ages = ages;
        KeysetGrid<Row> grid = new KeysetGrid<>(
                Words.text("mail.troubles"), row -> row.trouble().id());
        grid.name(Words.text("mail.matter"), Row::matter, Row::page);
        grid.text(Words.text("mail.person"), Row::name);
        grid.text(Words.text("mail.at"), row -> ages.at(row.trouble().at()));
        grid.text(Words.text("mail.why"), Row::why).setFlexGrow(3);
        grid.text(Words.text("mail.next"), this::next);
        grid.addComponentColumn(row -> Buttons.plain(Words.text("mail.again"), e -> again.accept(row.trouble())))
                .setHeader(Words.text("mail.act"));
        grid.narrow(row -> Markup.link("rm-name", row.page().href(), row.matter()) + "<br>" + Markup.escape(row.why()));
        grid.empty(EmptyState.nothing(
                Words.text(setUp ? "mail.none" : "mail.untried"),
                Words.text(setUp ? "mail.none.text" : "mail.untried.text")));
        grid.read(this::rows);
        add(grid);
    }

    private Page<Row> rows(Optional<String> cursor, int limit) {
        Page<Undelivered> page = desk.troubles(cursor, limit);
        Map<PersonId, Person> named =
                people.byId(page.items().stream().map(Undelivered::person).toList());
        return page.map(trouble -> new Row(
                trouble, Optional.ofNullable(named.get(trouble.person())).map(Person::name)));
    }

    private record Row(Undelivered trouble, Optional<String> person) {

        String matter() {
            return Words.text(
                    "notification.says." + trouble.news().sentence(),
                    trouble.news().title());
        }

        Address page() {
            return Address.of(trouble.news().path());
        }

        String name() {
            return person.orElse("");
        }

        String why() {
            return Refusals.kept(trouble.problem());
        }
    }

    private String next(Row row) {
        return row.trouble()
                .next()
                .map(ages::at)
                .orElseGet(() -> Words.text("mail.given-up", row.trouble().tries()));
    }
}
