package dev.remit.ui.ledger;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.util.Map;
import java.util.Optional;

/** How what acts were done to, and hashes, are written. */
final class LedgerWords {

    /** Where things are whose page is named by their id. */
    private static final Map<SubjectKind, String> PAGES = Map.of(
            SubjectKind.USE_CASE, "use-cases/",
            SubjectKind.APPROVAL, "decisions/",
            SubjectKind.CONNECTION, "connections/",
            SubjectKind.SCAN, "scans/",
            SubjectKind.AI_TOOL, "tools/",
            SubjectKind.AI_MODEL, "tools/",
            SubjectKind.DATA_ASSET, "data-assets/",
            SubjectKind.DECISION, "decision-log/");

    private LedgerWords() {}

    static String subject(SubjectRef subject) {
        return Words.of(subject.kind());
    }

    /** Where it is shown; empty if it has no page of its own. */
    static Optional<Address> page(SubjectRef subject) {
        return Optional.ofNullable(PAGES.get(subject.kind())).map(path -> Address.of(path + subject.id()));
    }

    /** A hash in groups of four. */
    static String groups(String hash) {
        return hash.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The first and the last groups, for lists. */
    static String shortened(String hash) {
        return hash.substring(0, 4) + " " + hash.substring(4, 8) + " … " + hash.substring(hash.length() - 4);
    }
}
