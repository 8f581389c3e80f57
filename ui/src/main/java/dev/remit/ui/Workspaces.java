package dev.remit.ui;

import java.util.List;

/** The workspaces that the signed-in person can work in, for the switcher in the drawer. */
public interface Workspaces {

    /**
     * One of them.
     *
     * @param id what {@code POST /workspace} takes as its parameter {@code workspace}
     */
    record Choice(String id, String name, boolean current) {}

    /** All of them, the current one included; empty while none is chosen. */
    List<Choice> choices();
}
