package dev.remit.ui.retirement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.remit.catalog.approved.ToolApprovalId;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCase;
import dev.remit.prompt.PromptId;
import dev.remit.retirement.AccessRemoval;
import dev.remit.retirement.RemovalKind;
import dev.remit.retirement.Standing;
import dev.remit.risk.Coded;
import dev.remit.risk.MarketingFunction;
import dev.remit.scan.access.IntegrationId;
import dev.remit.ui.access.AccessNavigation;
import dev.remit.ui.catalog.CatalogNavigation;
import dev.remit.ui.catalog.ToolApprovalNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.prompts.PromptsNavigation;
import dev.remit.ui.scans.ScansNavigation;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One access: what and where, how it stands and how that is known, whose it is, and what this person can do about it. */
final class RemovalRow extends ListItem {

    private final transient UseCase useCase;
    private final transient AccessRemoval access;
    private final transient RetirementTab desk;
    private final transient Map<PersonId, Person> people;
    private final transient Ages ages;
    private final transient Runnable done;

    RemovalRow(
            UseCase useCase,
            AccessRemoval access,
            RetirementTab desk,
            Map<PersonId, Person> people,
            Ages ages,
            Runnable done) {
        this.useCase = useCase;
        this.access = access;
        this.desk = desk;
        this.people = people;
        this.ages = ages;
        this.done = done;
        Div words = new Div(name(), Texts.caption(where()), known());
        words.addClassNames("rm-grow", "rm-task-words");
        add(standing(), words, new Glyph(Avatar.owner(name(access.owner()))));
        acts();
    }

    private Component name() {
        return thing().<Component>map(to -> Texts.link(access.name(), to)).orElseGet(() -> Texts.strong(access.name()));
    }

    /** Where this person can open it. */
    private Optional<Address> thing() {
        UUID id = access.key().subject();
        return switch (access.key().kind()) {
            case INTEGRATION -> may(Permission.CONNECTION_READ, AccessNavigation.integration(new IntegrationId(id)));
            case TOOL -> may(Permission.CATALOG_READ, CatalogNavigation.tool(id));
            case TOOL_APPROVAL -> may(Permission.CATALOG_READ, ToolApprovalNavigation.approval(new ToolApprovalId(id)));
            case PROMPT -> may(Permission.PROMPT_READ, PromptsNavigation.prompt(access.place()));
        };
    }

    private Optional<Address> may(Permission permission, Address to) {
        return Optional.of(to).filter(a -> desk.user().may(permission));
    }

    private String where() {
        RemovalKind kind = access.key().kind();
        return switch (kind) {
            case INTEGRATION ->
                access.account().isEmpty()
                        ? Words.text("retirement.what.INTEGRATION", access.place())
                        : Words.text("retirement.what.INTEGRATION.as", access.place(), access.account());
            case TOOL, PROMPT -> Words.text("retirement.what." + kind.name(), access.place());
            case TOOL_APPROVAL ->
                Words.text(
                        "retirement.what.TOOL_APPROVAL",
                        Arrays.stream(access.account().split(" "))
                                .map(code -> InventoryWords.of(Coded.of(MarketingFunction.class, code)))
                                .collect(Collectors.joining(", ")));
        };
    }

    private Component standing() {
        Standing standing = access.state().standing();
        String words = Words.of(standing);
        return switch (standing) {
            case GONE, TAKEN_OVER -> Status.OK.glyph(words);
            case PRESENT -> Status.BAD.glyph(words);
            case ATTESTED -> Status.INFO.glyph(words);
            case UNKNOWN -> UnknownChip.glyph();
        };
    }

    /** How that is known: by which scan, by whom, or why not. */
    private Component known() {
        AccessRemoval.State state = access.state();
        if (state.standing() == Standing.ATTESTED && state.said().isPresent()) {
            AccessRemoval.Said said = state.said().get();
            return Texts.quiet(Words.text(
                    "retirement.said", name(Optional.of(said.by())).orElse(""), ages.at(said.at()), said.why()));
        }
        if (state.doubt().isPresent()) {
            return Texts.quiet(Words.of(state.doubt().get()));
        }
        Span known = Texts.quiet(state.seenAt()
                .map(at -> Words.text("retirement.seen." + state.standing().name(), ages.at(at)))
                .orElseGet(
                        () -> Words.text("retirement.here." + state.standing().name())));
        state.scan()
                .filter(scan -> desk.user().may(Permission.CONNECTION_READ))
                .ifPresent(scan -> known.add(
                        new Span(" "), Texts.link(Words.text("retirement.scan"), ScansNavigation.scan(scan))));
        return known;
    }

    private void acts() {
        Standing standing = access.state().standing();
        if (standing == Standing.ATTESTED && mayTick()) {
            add(Buttons.quiet(
                    Words.text("retirement.take-back"),
                    e -> ask("take-back", why -> desk.service().takeBack(useCase.id(), access.key(), why))));
        }
        if (standing.settled()) {
            return;
        }
        UUID id = access.key().subject();
        if (access.key().kind() == RemovalKind.PROMPT && desk.user().may(Permission.PROMPT_PUBLISH)) {
            add(Buttons.plain(
                    Words.text("retirement.unpublish"),
                    e -> ask("unpublish", why -> desk.ends().prompts().retire(new PromptId(id), why))));
        }
        if (access.key().kind() == RemovalKind.TOOL_APPROVAL && desk.user().may(Permission.APPROVAL_DECIDE)) {
            add(Buttons.plain(
                    Words.text("retirement.revoke"),
                    e -> ask("revoke", why -> desk.ends().approvals().revoke(new ToolApprovalId(id), why))));
        }
        if (mayTick()) {
            add(Buttons.quiet(
                    Words.text("retirement.tick"),
                    e -> ask("tick", why -> desk.service().attest(useCase.id(), access.key(), why))));
        }
    }

    private boolean mayTick() {
        return desk.user().may(Permission.USE_CASE_MANAGE)
                || access.owner().equals(desk.user().actor().person());
    }

    private void ask(String act, Consumer<String> doing) {
        new ReasonDialog(
                        Words.text("retirement." + act + ".title", access.name()),
                        Words.text("retirement." + act + ".text"),
                        Words.text("retirement." + act),
                        why -> {
                            doing.accept(why);
                            done.run();
                        })
                .open();
    }

    private Optional<String> name(Optional<PersonId> person) {
        return person.map(people::get).map(Person::name);
    }
}
