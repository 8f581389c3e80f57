package dev.remit.inventory;

import dev.remit.ownership.Assignment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A use case that exists already, outside the register.
 *
 * @param answers what is known of it, by question key; the name is among them
 * @param lane where it runs; empty if it does not
 * @param owners who stands for it, as far as known
 */
public record NewUseCase(Map<String, List<String>> answers, Optional<Lane> lane, List<Assignment> owners) {}
