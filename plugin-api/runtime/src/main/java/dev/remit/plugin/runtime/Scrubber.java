package dev.remit.plugin.runtime;

import dev.remit.plugin.Approval;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Secret;
import dev.remit.plugin.Signal;
import dev.remit.plugin.Use;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/** Removes every secret it has learnt of, in the forms secrets travel in, from whatever leaves a run. */
final class Scrubber {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 2_000;
    private static final String DOTS = "••••";

    private final Set<String> forms = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    Scrubber(ConnectorConfig config) {
        config.secrets().values().forEach(this::learn);
    }

    /** From now on this secret is removed too. */
    void learn(Secret secret) {
        String value = secret.reveal();
        String bare = value.startsWith("Basic ") || value.startsWith("Bearer ")
                ? value.substring(value.indexOf(' ') + 1)
                : value;
        List.of(value, bare, bare.replace(" ", ""), URLEncoder.encode(bare, StandardCharsets.UTF_8), base64(bare))
                .stream()
                .filter(form -> form.length() >= SHORTEST)
                .forEach(forms::add);
    }

    String clean(String text) {
        String clean = text;
        for (String form : forms) {
            clean = clean.replace(form, DOTS);
        }
        return clean;
    }

    Check clean(Check check) {
        return new Check(clean(check.name()), check.outcome(), clean(check.detail()), clean(check.remedy()));
    }

    Coverage clean(Coverage coverage) {
        return new Coverage(coverage.status(), sentence(coverage.detail()));
    }

    ConnectorException clean(ConnectorException failure) {
        return new ConnectorException(failure.failure(), sentence(failure.getMessage()));
    }

    /** What a person reads is kept, so a connector that writes a novel is cut short. */
    private String sentence(String text) {
        String clean = clean(text);
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
    }

    Observation clean(Observation observation) {
        if (forms.isEmpty()) {
            return observation;
        }
        return switch (observation) {
            case Principal principal -> clean(principal);
            case Grant grant -> clean(grant);
            case Use use ->
                new Use(clean(use.principal()), use.at(), use.from().map(this::clean), clean(use.evidence()));
            case Approval approval ->
                new Approval(
                        clean(approval.principal()),
                        clean(approval.mechanism()),
                        approval.approver().map(this::clean),
                        approval.at(),
                        clean(approval.evidence()));
            case Monitoring monitoring ->
                new Monitoring(
                        clean(monitoring.record()),
                        monitoring.state(),
                        monitoring.kept(),
                        clean(monitoring.evidence()));
        };
    }

    private Principal clean(Principal principal) {
        Map<Signal, Set<String>> signals = new EnumMap<>(Signal.class);
        principal.signals().forEach((signal, values) -> signals.put(signal, clean(values)));
        Map<String, String> attributes = new TreeMap<>();
        principal.attributes().forEach((name, value) -> attributes.put(clean(name), clean(value)));
        return new Principal(
                clean(principal.key()),
                principal.kind(),
                clean(principal.name()),
                principal.state(),
                principal.actsAs().map(this::clean),
                signals,
                attributes,
                clean(principal.evidence()));
    }

    private Grant clean(Grant grant) {
        return new Grant(
                clean(grant.principal()),
                grant.capability(),
                grant.kind(),
                clean(grant.resource()),
                grant.reach(),
                grant.sensitivity(),
                grant.mode(),
                grant.basis(),
                clean(grant.rights()),
                clean(grant.fields()),
                grant.elsewhere().map(this::clean),
                clean(grant.evidence()));
    }

    private Evidence clean(Evidence evidence) {
        return new Evidence(
                clean(evidence.request()),
                evidence.at(),
                evidence.sha256(),
                clean(evidence.pointer()),
                evidence.apiVersion(),
                evidence.connectorVersion());
    }

    private Set<String> clean(Set<String> texts) {
        return texts.stream().map(this::clean).collect(Collectors.toSet());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
