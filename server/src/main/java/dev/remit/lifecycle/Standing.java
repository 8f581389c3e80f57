package dev.remit.lifecycle;

import dev.remit.exception.ExceptionFilter;
import dev.remit.exception.ExceptionQueries;
import dev.remit.exception.ExceptionRequest;
import dev.remit.exception.ExceptionState;
import dev.remit.findings.FindingQueries;
import dev.remit.incident.IncidentQueries;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.stop.UseCaseStops;
import dev.remit.killswitch.Stop;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is wrong with a use case now: stops, findings, incidents, exceptions that ended. */
@Component
class Standing implements Inspector {

    private static final int MOST = 100;

    private final UseCaseStops stops;
    private final FindingQueries findings;
    private final IncidentQueries incidents;
    private final ExceptionQueries exceptions;

    Standing(UseCaseStops stops, FindingQueries findings, IncidentQueries incidents, ExceptionQueries exceptions) {
        this.stops = stops;
        this.findings = findings;
        this.incidents = incidents;
        this.exceptions = exceptions;
    }

    @Override
    public List<Criterion> look(UseCase useCase) {
        UseCaseId id = useCase.id();
        return List.of(
                Criterion.without(
                        Criterion.Key.NOT_STOPPED,
                        stops.of(id).stream().map(Stop::name).toList()),
                Criterion.without(Criterion.Key.NO_GRAVE_FINDING, findings.grave(id)),
                Criterion.without(Criterion.Key.NO_OPEN_INCIDENT, incidents.harmful(id.ref())),
                Criterion.without(Criterion.Key.EXCEPTIONS_VALID, over(id)));
    }

    /** Those that ended, and nothing of the same counts. */
    private List<String> over(UseCaseId id) {
        List<ExceptionRequest> all =
                exceptions.list(ExceptionFilter.of(id), Optional.empty(), MOST).items();
        return all.stream()
                .filter(e -> e.state() == ExceptionState.EXPIRED)
                .filter(e -> all.stream().noneMatch(other -> other.inForce() && same(e, other)))
                .map(ExceptionRequest::key)
                .toList();
    }

    private static boolean same(ExceptionRequest one, ExceptionRequest other) {
        return one.kind() == other.kind() && one.reference().equals(other.reference());
    }
}
