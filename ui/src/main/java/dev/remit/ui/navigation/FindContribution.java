package dev.remit.ui.navigation;

import java.util.List;

/** Lets the find field find a feature's things. Implemented by a Spring bean next to the feature's views. */
public interface FindContribution {

    /** What is found here, for the heading above the results. */
    String messageKey();

    /** The best matches that the person may see, best first; empty if they may see none. */
    List<Found> find(String text, int limit);
}
