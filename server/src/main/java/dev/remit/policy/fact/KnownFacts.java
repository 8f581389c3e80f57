package dev.remit.policy.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all sources together know. They do not overlap: each fact has one source. */
@Component
public class KnownFacts {

    private final ObjectProvider<FactSource> sources;
    private final Exceptions exceptions;

    KnownFacts(ObjectProvider<FactSource> sources, Exceptions exceptions) {
        this.sources = sources;
        this.exceptions = exceptions;
    }

    /** Which policies a use case need not keep today. */
    public List<Exceptions.Excepted> exceptions(UUID useCase) {
        return exceptions(List.of(useCase)).getOrDefault(useCase, List.of());
    }

    public Map<UUID, List<Exceptions.Excepted>> exceptions(Collection<UUID> useCases) {
        return exceptions.of(useCases);
    }

    public PolicyFacts of(UUID useCase) {
        return of(List.of(useCase)).getOrDefault(useCase, PolicyFacts.none());
    }

    public Map<UUID, PolicyFacts> of(Collection<UUID> useCases) {
        Map<UUID, PolicyFacts> all = new HashMap<>();
        sources.forEach(source -> source.of(useCases).forEach((id, facts) -> all.merge(id, facts, PolicyFacts::and)));
        return all;
    }
}
