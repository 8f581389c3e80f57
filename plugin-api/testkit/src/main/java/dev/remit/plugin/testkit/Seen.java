package dev.remit.plugin.testkit;

import dev.remit.plugin.Approval;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Use;
import dev.remit.plugin.runtime.ScanReport;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one scan saw, for a connector's own assertions on what it concludes. Each look-up fails with what there is instead.
 *
 * @param facts every observation, by key
 * @param checkpoints where it would have gone on after an interruption, by question
 * @param watermarks from where the next scan may go on, by question
 * @param report how the scan ended
 */
public record Seen(
        Map<String, Observation> facts,
        Map<Question, String> checkpoints,
        Map<Question, String> watermarks,
        ScanReport report) {

    /** Copies the maps. */
    public Seen {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        checkpoints = Map.copyOf(checkpoints);
        watermarks = Map.copyOf(watermarks);
    }

    /** How well this question was answered. */
    public Coverage coverage(Question question) {
        Coverage coverage = report.coverage().get(question);
        if (coverage == null) {
            throw new AssertionError("no answer to " + question);
        }
        return coverage;
    }

    /** The principal with this key. */
    public Principal principal(String key) {
        return fact(key, Principal.class);
    }

    /** The only principal with this name. */
    public Principal named(String name) {
        List<Principal> named =
                all(Principal.class).filter(each -> each.name().equals(name)).toList();
        if (named.size() != 1) {
            throw new AssertionError(named.size() + " principals are named '" + name + "', of "
                    + all(Principal.class).map(Principal::name).toList());
        }
        return named.getFirst();
    }

    /** Everything this principal may do. */
    public List<Grant> grants(String principal) {
        return all(Grant.class)
                .filter(grant -> grant.principal().equals(principal))
                .toList();
    }

    /** The only grant of this principal for this, on this basis. */
    public Grant grant(String principal, Capability capability, String resource, Basis basis) {
        List<Grant> found = grants(principal).stream()
                .filter(grant ->
                        grant.capability() == capability && grant.resource().equals(resource) && grant.basis() == basis)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " grants instead of one, of "
                    + grants(principal).stream().map(Grant::key).toList());
        }
        return found.getFirst();
    }

    /** When this principal was last used. */
    public Use use(String principal) {
        return fact("use:" + principal, Use.class);
    }

    /** Everything that allowed this principal. */
    public List<Approval> approvals(String principal) {
        return all(Approval.class)
                .filter(approval -> approval.principal().equals(principal))
                .toList();
    }

    /** What is said of this record. */
    public Monitoring monitoring(String record) {
        return fact("monitoring:" + record, Monitoring.class);
    }

    private <T extends Observation> T fact(String key, Class<T> type) {
        Observation found = facts.get(key);
        if (!type.isInstance(found)) {
            throw new AssertionError("nothing was seen under " + key + ", only " + facts.keySet());
        }
        return type.cast(found);
    }

    private <T extends Observation> Stream<T> all(Class<T> type) {
        return facts.values().stream().filter(type::isInstance).map(type::cast);
    }
}
