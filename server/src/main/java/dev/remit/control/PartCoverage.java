package dev.remit.control;

import dev.remit.control.library.Framework;
import java.util.List;

/**
 * A part of a framework and what answers it.
 *
 * @param group the part's function, theme or chapter
 * @param controls keys of the controls that answer it; empty: none does
 * @param counts of all of them together
 */
public record PartCoverage(String group, Framework.Part part, List<String> controls, ControlCounts counts) {

    public PartCoverage {
        controls = List.copyOf(controls);
    }
}
