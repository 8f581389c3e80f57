package dev.remit.ui.incidents;

import dev.remit.findings.Severity;
import dev.remit.identity.PersonId;
import dev.remit.incident.IncidentFilter;
import dev.remit.incident.IncidentQueries;
import dev.remit.incident.IncidentState;
import dev.remit.incident.playbook.Playbook;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list's filters as its address says them; what cannot be read there does not filter. */
final class IncidentsAddress {

    private IncidentsAddress() {}

    static IncidentFilter filter(Address address, Optional<PersonId> who) {
        Optional<PersonId> me = address.first(IncidentsNavigation.OWNER)
                .filter(IncidentsNavigation.ME::equals)
                .flatMap(mine -> who);
        return new IncidentFilter(
                address.first(IncidentsNavigation.TEXT).orElse(""),
                chosen(IncidentState.values(), IncidentState::code, address.all(IncidentsNavigation.STATE)),
                chosen(Severity.values(), Severity::name, address.all(IncidentsNavigation.SEVERITY)),
                Set.copyOf(address.all(IncidentsNavigation.PLAYBOOK)),
                me,
                IncidentsNavigation.about(address));
    }

    private static <T> Set<T> chosen(T[] values, Function<T, String> code, List<String> named) {
        return Arrays.stream(values).filter(v -> named.contains(code.apply(v))).collect(Collectors.toSet());
    }

    static FilterBar bar(Address address, List<Playbook> playbooks, OptionalLong count) {
        Map<String, String> kinds = new LinkedHashMap<>();
        playbooks.forEach(p -> kinds.put(p.key(), p.name()));
        return new FilterBar(address)
                .search(IncidentsNavigation.TEXT, Words.text("incidents.search"))
                .choice(
                        IncidentsNavigation.STATE,
                        Words.text("incidents.state"),
                        choices(IncidentState.values(), IncidentState::code))
                .choice(
                        IncidentsNavigation.SEVERITY,
                        Words.text("incidents.severity"),
                        choices(Severity.values(), Severity::name))
                .choice(IncidentsNavigation.PLAYBOOK, Words.text("incidents.kind"), kinds)
                .matching(
                        count.isPresent()
                                ? Words.text("incidents.matching", count.getAsLong())
                                : Words.text("incidents.matching-many", Numbers.exact(IncidentQueries.COUNT_CAP)));
    }

    private static <T extends Enum<T>> Map<String, String> choices(T[] values, Function<T, String> code) {
        Map<String, String> choices = new LinkedHashMap<>();
        Arrays.stream(values).forEach(v -> choices.put(code.apply(v), Words.of(v)));
        return choices;
    }
}
