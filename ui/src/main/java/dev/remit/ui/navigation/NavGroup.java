package dev.remit.ui.navigation;

/** The groups of the drawer, in order, and the places outside it where an entry can stand. */
public enum NavGroup {
    /** Home and decisions, without a heading. */
    TOP,
    INVENTORY,
    ACCESS,
    RISK,
    POLICY,
    EVIDENCE,
    /** At the bottom of the drawer. */
    SETTINGS,
    /** The button in the top bar, key N. One entry. */
    NEW_REQUEST,
    /** In the menu of whoever is signed in. */
    PERSON
}
