package dev.remit.plugin;

import java.util.Collection;
import java.util.Collections;
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

    /** Copies the rights into a stable order. */
    public Grant {
        rights = Collections.unmodifiableSet(new TreeSet<>(rights));
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
                evidence);
    }

    /** Principal, capability, resource and basis: reach and rights may change without making it another grant. */
    @Override
    public String key() {
        return "grant:" + principal + "|" + capability + "|" + kind + "|" + resource + "|" + basis;
    }

    /** The same with its reach. */
    public Grant withReach(Reach newReach) {
        return new Grant(principal, capability, kind, resource, newReach, sensitivity, mode, basis, rights, evidence);
    }

    /** The same with its sensitivity. */
    public Grant withSensitivity(Sensitivity newSensitivity) {
        return new Grant(principal, capability, kind, resource, reach, newSensitivity, mode, basis, rights, evidence);
    }

    /** The same with its mode. */
    public Grant withMode(Mode newMode) {
        return new Grant(principal, capability, kind, resource, reach, sensitivity, newMode, basis, rights, evidence);
    }

    /** The same, following from these native rights. */
    public Grant through(Collection<String> nativeRights) {
        return new Grant(
                principal,
                capability,
                kind,
                resource,
                reach,
                sensitivity,
                mode,
                basis,
                new TreeSet<>(nativeRights),
                evidence);
    }
}
