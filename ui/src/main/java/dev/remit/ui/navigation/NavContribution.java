package dev.remit.ui.navigation;

import java.util.List;

/** A feature's entries in the navigation. Implemented by a Spring bean next to the feature's views. */
@FunctionalInterface
public interface NavContribution {

    List<NavItem> items();
}
