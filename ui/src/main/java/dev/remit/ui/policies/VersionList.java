package dev.remit.ui.policies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.policy.PolicyEntry;
import dev.remit.policy.PolicyVersion;
import dev.remit.shared.Page;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Map;
import java.util.Optional;

/** The versions, the newest first, each with who wrote it and why; from an earlier one one can go back. */
final class VersionList extends OrderedList {

    private static final int PAGE = 50;

    private final PolicyEntry entry;
    private final transient PolicyDesk desk;
    private final transient Ages ages;
    private final transient Runnable changed;

    VersionList(PolicyEntry entry, PolicyDesk desk, Ages ages, Runnable changed) {
        this.entry = entry;
        this.desk = desk;
        this.ages = ages;
        this.changed = changed;
        addClassName("rm-rows");
        more(Optional.empty());
    }

    /** The next page below what is shown, and a way to the one after it. */
    private void more(Optional<String> cursor) {
        Page<PolicyVersion> versions = desk.queries().versions(entry.id(), cursor, PAGE);
        Map<PersonId, Person> people = desk.people()
                .byId(versions.items().stream().map(PolicyVersion::writtenBy).toList());
        versions.items().forEach(version -> add(item(version, Optional.ofNullable(people.get(version.writtenBy())))));
        versions.next().ifPresent(next -> {
            ListItem more = new ListItem();
            more.add(Buttons.quiet(Words.text("policies.versions.more"), e -> {
                remove(more);
                more(Optional.of(next));
            }));
            add(more);
        });
    }

    private ListItem item(PolicyVersion version, Optional<Person> writer) {
        ListItem item = new ListItem(
                name(version),
                new Span(" · " + state(entry, version) + " · "
                        + writer.map(Person::name).orElse("") + " · "),
                Texts.time(version.writtenAt(), ages),
                Texts.body(version.comment()));
        if (desk.writes() && earlier(entry, version)) {
            item.add(Buttons.quiet(Words.text("policies.again"), e -> again(entry, version, desk, changed)));
        }
        return item;
    }

    /** Leads to what it says, if it says anything. */
    private Component name(PolicyVersion version) {
        String words = Words.text("policies.version", version.number());
        return version.content().isEmpty()
                ? Texts.strong(words)
                : Texts.link(words, PoliciesNavigation.version(entry.key(), version.number()));
    }

    private static boolean earlier(PolicyEntry entry, PolicyVersion version) {
        return version.state() == PolicyVersion.State.PUBLISHED
                && version.content().isPresent()
                && entry.proposed().isEmpty()
                && entry.inForce().orElse(0) != version.number();
    }

    private static String state(PolicyEntry entry, PolicyVersion version) {
        if (entry.inForce().orElse(0) == version.number()) {
            return Words.text("policies.version.in-force");
        }
        return version.content().isEmpty()
                ? Words.text("policies.version.withdrawal", version.state())
                : Words.of(version.state());
    }

    private static void again(PolicyEntry entry, PolicyVersion version, PolicyDesk desk, Runnable changed) {
        new ReasonDialog(
                        Words.text("policies.again.title", entry.key(), version.number()),
                        Words.text("policies.again.consequence"),
                        Words.text("policies.propose"),
                        why -> {
                            desk.service().proposeAgain(entry.key(), version.number(), why);
                            changed.run();
                        })
                .open();
    }
}
