package dev.remit.catalog;

import java.util.Optional;
import java.util.UUID;

/**
 * A model that tools call.
 *
 * @param vendor the vendor's name; empty if nobody said
 */
public record AiModel(UUID id, String name, Optional<String> vendor, Review review) {}
