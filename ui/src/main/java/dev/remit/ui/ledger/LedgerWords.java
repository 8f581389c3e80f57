package dev.remit.ui.ledger;

import dev.remit.evidence.Act;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.util.Map;
import java.util.Optional;

/** How acts and what they were done to are written. */
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

    /** "approved a step"; an act nobody has words for yet is written as it is called. */
    static String act(String name) {
        return Words.find("act." + name).orElseGet(() -> name.replace('.', ' ').replace('-', ' '));
    }

    /** The act with the version it was done on. */
    static String sentence(Act act) {
        return act(act.name())
                + act.version()
                        .map(v -> " " + Words.text("ledger.on-version", v))
                        .orElse("");
    }

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
