package dev.remit.ui.inventory.tab;

import com.vaadin.flow.component.Component;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCase;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;

/** A part of a use case's page that another feature brings; its words stand under {@code use-case.tab.<key>}. */
public interface UseCaseTab {

    /** In addresses; never changed. */
    String key();

    /** Without it, the tab is not there. */
    Permission requires();

    /** Where it has nothing to say, it is not there. */
    default boolean concerns(UseCase useCase) {
        return true;
    }

    /** How much in it waits for somebody; empty where a number would be no help. */
    default String count(UseCase useCase) {
        return "";
    }

    /**
     * What the tab shows.
     *
     * @param address as it is, with whatever is open
     */
    Component of(UseCase useCase, Address address, Ages ages);
}
