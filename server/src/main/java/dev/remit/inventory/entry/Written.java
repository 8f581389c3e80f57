package dev.remit.inventory.entry;

import dev.remit.identity.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answers as they stand.
 *
 * @param answers by question key
 * @param authors who wrote them
 */
public record Written(Map<String, List<String>> answers, Set<PersonId> authors) {}
