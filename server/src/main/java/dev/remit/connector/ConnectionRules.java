package dev.remit.connector;

import dev.remit.plugin.ConfigField;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.Secret;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What has to be right before a connection is stored; says everything that is wrong at once. */
@Component
class ConnectionRules {

    private static final int LONGEST_NAME = 120;

    private final ConnectionStore store;
    private final ConnectorCalls calls;

    ConnectionRules(ConnectionStore store, ConnectorCalls calls) {
        this.store = store;
        this.calls = calls;
    }

    void checkNew(ConnectionDraft draft) {
        List<Problem> problems = name(draft.name(), Optional.empty());
        problems.addAll(fields(draft, draft.config()));
        RefusedException.throwIfAny(problems);
    }

    /** A changed address takes the secrets with it: without this, whoever may edit could have them sent to themselves. */
    void checkChange(Connection before, ConnectionDraft draft) {
        List<Problem> problems = name(draft.name(), Optional.of(before.id()));
        Map<String, Secret> secrets = new HashMap<>(store.secrets(before.id()));
        secrets.putAll(draft.secrets());
        problems.addAll(fields(draft, new ConnectorConfig(draft.settings(), secrets)));
        if (leadsElsewhere(before, draft)) {
            before.secrets().keySet().stream()
                    .filter(field -> !draft.secrets().containsKey(field))
                    .map(field -> Problem.at("fields." + field, ConnectorRefusal.SECRET_NEEDED_AGAIN))
                    .forEach(problems::add);
        }
        RefusedException.throwIfAny(problems);
    }

    private List<Problem> name(String name, Optional<ConnectionId> self) {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(Problem.at("name", ConnectorRefusal.NAME_MISSING));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(Problem.at("name", ConnectorRefusal.NAME_TOO_LONG));
        } else if (store.nameTaken(name, self)) {
            problems.add(Problem.at("name", ConnectorRefusal.NAME_TAKEN, name));
        }
        return problems;
    }

    private List<Problem> fields(ConnectionDraft draft, ConnectorConfig config) {
        ConnectorDescriptor descriptor = calls.descriptor(draft.connector())
                .orElseThrow(() -> ConnectorRefusal.CONNECTOR_NOT_INSTALLED.because(draft.connector()));
        List<Problem> problems = new ArrayList<>();
        problems.addAll(unknown(draft.settings().keySet(), names(descriptor, false)));
        problems.addAll(unknown(draft.secrets().keySet(), names(descriptor, true)));
        if (problems.isEmpty()) {
            calls.problems(draft.connector(), config, draft.onPremises()).stream()
                    .map(p ->
                            Problem.at("fields." + p.field(), ConnectorRefusal.FIELD_INVALID, p.problem(), p.remedy()))
                    .forEach(problems::add);
        }
        return problems;
    }

    private static Set<String> names(ConnectorDescriptor descriptor, boolean secret) {
        return descriptor.fields().stream()
                .filter(field -> (field.kind() == ConfigField.Kind.SECRET) == secret)
                .map(ConfigField::name)
                .collect(Collectors.toSet());
    }

    private static List<Problem> unknown(Set<String> given, Set<String> known) {
        Set<String> unknown = new HashSet<>(given);
        unknown.removeAll(known);
        return unknown.stream()
                .sorted()
                .map(field -> Problem.at("fields." + field, ConnectorRefusal.FIELD_UNKNOWN, field))
                .toList();
    }

    private boolean leadsElsewhere(Connection before, ConnectionDraft draft) {
        ConnectorDescriptor descriptor = calls.descriptor(draft.connector()).orElseThrow();
        return descriptor.fields().stream()
                        .filter(field -> field.kind() == ConfigField.Kind.URL)
                        .anyMatch(field -> !Optional.ofNullable(
                                        before.settings().get(field.name()))
                                .equals(Optional.ofNullable(draft.settings().get(field.name()))))
                || before.onPremises() != draft.onPremises();
    }
}
