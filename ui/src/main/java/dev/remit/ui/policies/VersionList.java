package dev.remit.ui.policies;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.policy.PolicyEntry;
import dev.remit.policy.PolicyVersion;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;

/** The versions, the newest first, each with who wrote it and why; from an earlier one one can go back. */
final class VersionList extends OrderedList {

    VersionList(PolicyEntry entry, List<PolicyVersion> versions, PolicyDesk desk, Ages ages, Runnable changed) {
        addClassName("rm-rows");
        Map<PersonId, Person> people = desk.people()
                .byId(versions.stream().map(PolicyVersion::writtenBy).toList());
        for (PolicyVersion version : versions) {
            Person writer = people.get(version.writtenBy());
            ListItem item = new ListItem(
                    Texts.strong(Words.text("policies.version", version.number())),
                    new Span(" · " + state(entry, version) + " · " + (writer == null ? "" : writer.name()) + " · "),
                    Texts.time(version.writtenAt(), ages),
                    Texts.body(version.comment()));
            if (desk.writes() && earlier(entry, version)) {
                item.add(Buttons.quiet(Words.text("policies.again"), e -> again(entry, version, desk, changed)));
            }
            add(item);
        }
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
