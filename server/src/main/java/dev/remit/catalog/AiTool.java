package dev.remit.catalog;

import java.util.Optional;
import java.util.UUID;

/**
 * A product with AI in it.
 *
 * @param vendor the vendor's name; empty if nobody said
 */
public record AiTool(UUID id, String name, Optional<String> vendor, Optional<UUID> vendorId, Review review) {}
