package dev.remit.ui.prompts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.PromptEntry;
import dev.remit.prompt.PromptState;
import dev.remit.prompt.PromptVersion;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.SideBySide;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions, the newest first, two of them side by side, and the way back to an earlier one. */
final class VersionsPanel extends Div {

    static final String OLDER = "older";
    static final String NEWER = "newer";
    private static final int MOST = 50;

    private final transient PromptEntry entry;
    private final transient PromptDesk desk;
    private final Ages ages;
    private final transient Runnable changed;

    VersionsPanel(PromptEntry entry, Address address, PromptDesk desk, Ages ages, Runnable changed) {
        this.entry = entry;
        this.desk = desk;
        this.ages = ages;
        this.changed = changed;
        addClassName("rm-policy");
        List<PromptVersion> versions =
                desk.queries().versions(entry.id(), Optional.empty(), MOST).items();
        if (versions.isEmpty()) {
            add(EmptyState.nothing(Words.text("prompts.no-versions"), Words.text("prompts.no-versions.text")));
            return;
        }
        add(new Section(Words.text("prompts.versions"), list(versions)));
        if (desk.user().may(Permission.APPROVAL_READ)) {
            add(desk.who().decisions().history().of(entry.id().ref(), ages));
        }
        if (versions.size() > 1) {
            add(compared(versions, address));
        }
    }

    private OrderedList list(List<PromptVersion> versions) {
        OrderedList list = new OrderedList();
        list.addClassNames("rm-rows", "rm-version-rows");
        Map<PersonId, Person> people = desk.who()
                .people()
                .byId(versions.stream().map(PromptVersion::writtenBy).toList());
        versions.forEach(version -> {
            Person writer = people.get(version.writtenBy());
            ListItem item = new ListItem(
                    Texts.strong(Words.text("prompts.version", version.number())),
                    new Span(state(version) + " · " + (writer == null ? "" : writer.name())),
                    Texts.time(version.writtenAt(), ages),
                    Texts.body(version.comment()));
            if (desk.writes() && earlier(version)) {
                item.add(Buttons.quiet(Words.text("prompts.again"), e -> again(version)));
            }
            list.add(item);
        });
        return list;
    }

    private boolean earlier(PromptVersion version) {
        return version.state() == PromptVersion.State.PUBLISHED
                && entry.proposed().isEmpty()
                && entry.state() != PromptState.RETIRED
                && entry.published().orElse(0) != version.number();
    }

    private String state(PromptVersion version) {
        return entry.published().orElse(0) == version.number()
                ? Words.text("prompts.version.now")
                : Words.of(version.state());
    }

    private void again(PromptVersion version) {
        new ReasonDialog(
                        Words.text("prompts.again.title", version.number()),
                        Words.text("prompts.again.consequence"),
                        Words.text("prompts.propose"),
                        why -> {
                            desk.acts().proposals().proposeAgain(entry.id(), version.number(), why);
                            changed.run();
                        })
                .open();
    }

    private Component compared(List<PromptVersion> versions, Address address) {
        PromptVersion newer = chosen(versions, address, NEWER).orElse(versions.get(0));
        PromptVersion older = chosen(versions, address, OLDER).orElse(versions.get(1));
        Div picks = new Div(pick(versions, older, address, OLDER), pick(versions, newer, address, NEWER));
        picks.addClassName("rm-condition-picks");
        return new Section(
                Words.text("prompts.diff"),
                picks,
                new SideBySide(
                        file(older.content()),
                        Words.text("prompts.version", older.number()),
                        file(newer.content()),
                        Words.text("prompts.version", newer.number())));
    }

    private String file(Prompt prompt) {
        return desk.acts().exports().file(prompt);
    }

    private static Optional<PromptVersion> chosen(List<PromptVersion> versions, Address address, String parameter) {
        return address.first(parameter).flatMap(number -> versions.stream()
                .filter(v -> String.valueOf(v.number()).equals(number))
                .findFirst());
    }

    private static Select<PromptVersion> pick(
            List<PromptVersion> versions, PromptVersion now, Address address, String parameter) {
        Select<PromptVersion> select = new Select<>();
        select.setLabel(Words.text("prompts.diff." + parameter));
        select.setItems(versions);
        select.setItemLabelGenerator(v -> v == null ? "" : Words.text("prompts.version", v.number()));
        select.setValue(now);
        select.addValueChangeListener(e ->
                address.with(parameter, String.valueOf(e.getValue().number())).open());
        return select;
    }
}
