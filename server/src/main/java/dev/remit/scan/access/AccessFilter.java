package dev.remit.scan.access;

import dev.remit.connector.ConnectionId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which integrations to show: those that meet every part. An empty part filters nothing; of several values in one part, one is enough.
 *
 * @param text words or beginnings of words in a name, product or vendor; all must occur
 * @param can only those that can do one of these
 * @param sensitivities only those that reach data of one of these; with {@code can}, that do this very thing with such data
 * @param only what else is asked for
 */
public record AccessFilter(
        String text,
        Set<ConnectionId> connections,
        Set<Capability> can,
        Set<Grant.Sensitivity> sensitivities,
        Set<Only> only) {

    /** What one looks for. */
    public enum Only {
        /** What the last scan changed, what it found gone included. */
        CHANGED,
        /** It belongs to no use case. */
        WITHOUT_USE_CASE,
        /** Nobody is accountable for it: it belongs to no use case, or to one that nobody is accountable for. */
        WITHOUT_OWNER,
        /** It was recognised as nobody's product. */
        UNKNOWN_VENDOR,
        /** It reaches a field of a data asset that is not approved for what it is used for. */
        UNAPPROVED_FIELDS,
        /** It can do what its tool is not approved for. */
        UNAPPROVED_USE
    }

    public AccessFilter {
        connections = Set.copyOf(connections);
        can = Set.copyOf(can);
        sensitivities = Set.copyOf(sensitivities);
        only = Set.copyOf(only);
    }

    public static AccessFilter none() {
        return new AccessFilter("", Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Only those that can do this. */
    public static AccessFilter that(Capability can) {
        return new AccessFilter("", Set.of(), Set.of(can), Set.of(), Set.of());
    }

    public AccessFilter withText(String words) {
        return new AccessFilter(words, connections, can, sensitivities, only);
    }

    /** With this asked for too. */
    public AccessFilter only(Only what) {
        EnumSet<Only> all = EnumSet.of(what);
        all.addAll(only);
        return new AccessFilter(text, connections, can, sensitivities, all);
    }
}
