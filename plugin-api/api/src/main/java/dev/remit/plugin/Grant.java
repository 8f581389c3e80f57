package dev.remit.plugin;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * That a principal may do something with a kind of object. One grant per layer: what a scope declares and what is effective in
 * the end are two grants with two {@link Basis} values; the console compares them.
 *
 * {@snippet :
 * Grant.of("token:42", Capability.CHANGE, ResourceKind.CONTENT, "posts", Basis.EFFECTIVE, json.evidence())
 *         .withReach(Grant.Reach.WORKSPACE)
 *         .withSensitivity(Grant.Sensitivity.INTERNAL)
 *         .withMode(Grant.Mode.DELEGATED)
 *         .through(Set.of("edit_posts", "edit_others_posts"));
 * }
 *
 * @param principal the key of a {@link Principal} reported in the same scan
 * @param capability what it may do
 * @param kind with which kind of object
 * @param resource the system's own name for these objects, for example {@code posts}
 * @param reach with how many of them
 * @param sensitivity how much harm their disclosure does
 * @param mode on whose authority it acts
 * @param basis on what the statement rests
 * @param rights the native rights, scopes or rules it follows from, for example {@code edit_posts}
 * @param fields the single fields it is limited to, by their native names; empty: the whole object, or the system does not say
 * @param elsewhere the host of the other system in which it acts, for example {@code api.example.test}, when the scanned system
 *     holds the credential for it; empty: in the scanned system itself
 * @param evidence where it was read
 */
public record Grant(
        String principal,
        Capability capability,
        ResourceKind kind,
        String resource,
        Reach reach,
        Sensitivity sensitivity,
        Mode mode,
        Basis basis,
        Set<String> rights,
        Set<String> fields,
        Optional<String> elsewhere,
        Evidence evidence)
        implements Observation {

    /** With how many of the objects, from few to all. */
    public enum Reach {
        /** The principal's own. */
        OWN,
        /** Those of a team or business unit. */
        TEAM,
        /** Those that meet a condition. */
        FILTERED,
        /** Those of one site, space or workspace. */
        WORKSPACE,
        /** All in the organisation. */
        TENANT,
        /** The system does not say. */
        UNKNOWN
    }

    /** How much harm disclosure does, from none to most. */
    public enum Sensitivity {
        /** Published anyway. */
        PUBLIC,
        /** For members of the organisation. */
        INTERNAL,
        /** About identifiable people. */
        PERSONAL,
        /** Special categories of personal data. */
        SENSITIVE,
        /** Opens doors: passwords, keys, tokens. */
        SECRET,
        /** The system does not say. */
        UNKNOWN
    }

    /** On whose authority it acts. */
    public enum Mode {
        /** With the rights of a person or account it acts as. */
        DELEGATED,
        /** With rights of its own. */
        APPLICATION,
        /** Only after a person confirmed the single act. */
        CONFIRMED,
        /** The system does not say. */
        UNKNOWN
    }

    /** Copies rights and fields into a stable order. */
    public Grant {
        rights = Collections.unmodifiableSet(new TreeSet<>(rights));
        fields = Collections.unmodifiableSet(new TreeSet<>(fields));
    }

    /** A grant of which no more is known yet. */
    public static Grant of(
            String principal,
            Capability capability,
            ResourceKind kind,
            String resource,
            Basis basis,
            Evidence evidence) {
        return new Grant(
                principal,
                capability,
                kind,
                resource,
                Reach.UNKNOWN,
                Sensitivity.UNKNOWN,
                Mode.UNKNOWN,
                basis,
                Set.of(),
                Set.of(),
                Optional.empty(),
                evidence);
    }

    /**
     * Principal, capability, resource, basis and the system it acts in: reach, rights and fields may change without making it
     * another grant.
     */
    @Override
    public String key() {
        String here = "grant:" + principal + "|" + capability + "|" + kind + "|" + resource + "|" + basis;
        return elsewhere.map(host -> here + "|" + host).orElse(here);
    }

    /** The same with its reach. */
    public Grant withReach(Reach newReach) {
        return with(newReach, sensitivity, mode, rights, fields, elsewhere);
    }

    /** The same with its sensitivity. */
    public Grant withSensitivity(Sensitivity newSensitivity) {
        return with(reach, newSensitivity, mode, rights, fields, elsewhere);
    }

    /** The same with its mode. */
    public Grant withMode(Mode newMode) {
        return with(reach, sensitivity, newMode, rights, fields, elsewhere);
    }

    /** The same, following from these native rights. */
    public Grant through(Collection<String> nativeRights) {
        return with(reach, sensitivity, mode, new TreeSet<>(nativeRights), fields, elsewhere);
    }

    /** The same, limited to these fields. */
    public Grant onFields(Collection<String> nativeFields) {
        return with(reach, sensitivity, mode, rights, new TreeSet<>(nativeFields), elsewhere);
    }

    /** The same, acting in another system with a credential that the scanned one holds. */
    public Grant in(String otherHost) {
        return with(reach, sensitivity, mode, rights, fields, Optional.of(otherHost));
    }

    private Grant with(
            Reach newReach,
            Sensitivity newSensitivity,
            Mode newMode,
            Set<String> newRights,
            Set<String> newFields,
            Optional<String> newElsewhere) {
        return new Grant(
                principal,
                capability,
                kind,
                resource,
                newReach,
                newSensitivity,
                newMode,
                basis,
                newRights,
                newFields,
                newElsewhere,
                evidence);
    }
}
