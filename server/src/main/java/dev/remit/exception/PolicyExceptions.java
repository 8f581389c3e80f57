package dev.remit.exception;

import dev.remit.policy.fact.Exceptions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets the exceptions that count today count in decisions by policies. */
@Component
class PolicyExceptions implements Exceptions {

    private final ExceptionRows rows;
    private final WorkspaceDay day;

    PolicyExceptions(ExceptionRows rows, WorkspaceDay day) {
        this.rows = rows;
        this.day = day;
    }

    @Override
    public Map<UUID, List<Excepted>> of(Collection<UUID> useCases) {
        return rows.inForce(useCases, ExceptedKind.POLICY, day.today()).stream()
                .collect(Collectors.groupingBy(
                        request -> request.useCase().value(),
                        Collectors.mapping(
                                request -> new Excepted(request.reference(), request.key(), request.lastDay()),
                                Collectors.toList())));
    }
}
