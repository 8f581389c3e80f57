package dev.remit.ui.inventory.tab;

import dev.remit.inventory.UseCase;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tabs of a use case: its own, those that other features bring, and its history.
 *
 * @param current the one that is open
 */
public record UseCaseTabs(UseCase useCase, List<UseCaseTab> brought, String current) {

    /** What happened to it. */
    public static final String HISTORY = "history";

    private static final List<String> OWN = List.of("facts", "people", "prompts", "decisions", "gate");

    /** With the one asked for open; the first if there is none of that name. */
    public static UseCaseTabs of(UseCase useCase, List<UseCaseTab> brought, Optional<String> asked) {
        String current = asked.filter(keys(brought)::contains).orElse(OWN.getFirst());
        return new UseCaseTabs(useCase, brought, current);
    }

    private static List<String> keys(List<UseCaseTab> brought) {
        return Stream.of(OWN.stream(), brought.stream().map(UseCaseTab::key), Stream.of(HISTORY))
                .flatMap(keys -> keys)
                .toList();
    }

    /** The one that another feature brings, if that is open. */
    public Optional<UseCaseTab> open() {
        return brought.stream().filter(tab -> tab.key().equals(current)).findFirst();
    }

    /** One link each, with what waits in it. */
    public TabLinks links() {
        TabLinks links = new TabLinks(Words.text("use-case.tabs"));
        keys(brought)
                .forEach(key -> links.tab(
                        Words.text("use-case.tab." + key),
                        count(key),
                        InventoryNavigation.useCase(useCase.id()).with(InventoryNavigation.TAB, key),
                        key.equals(current)));
        return links;
    }

    private String count(String key) {
        return brought.stream()
                .filter(tab -> tab.key().equals(key))
                .findFirst()
                .map(tab -> tab.count(useCase))
                .orElse("");
    }
}
