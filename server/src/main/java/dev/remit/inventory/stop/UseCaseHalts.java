package dev.remit.inventory.stop;

import dev.remit.inventory.UseCaseId;
import dev.remit.policy.fact.Halts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells those who decide on actions what the kill switch holds. */
@Component
class UseCaseHalts implements Halts {

    private final UseCaseStops stops;

    UseCaseHalts(UseCaseStops stops) {
        this.stops = stops;
    }

    @Override
    public Optional<Halt> of(UUID useCase) {
        return stops.of(new UseCaseId(useCase)).stream().findFirst().map(stop -> new Halt(stop.name(), stop.reason()));
    }
}
