package dev.remit.inventory.exchange;

import dev.remit.inventory.Lane;
import dev.remit.ownership.Assignment;
import dev.remit.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row that was looked at.
 *
 * @param answers by question key, without tools and data, which are still names
 * @param problems each at its column
 */
record ImportRow(
        int line,
        String name,
        Map<String, List<String>> answers,
        List<String> tools,
        List<String> data,
        Optional<Lane> lane,
        List<Assignment> owners,
        List<Problem> problems) {}
