package dev.remit.policy.fact;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The use cases that policies decide on. Implemented by the register. */
public interface UseCaseDirectory {

    /** A use case by name. */
    record Named(UUID id, String name) {}

    /** Empty if there is none in this workspace, or it is a draft that nobody has submitted. */
    Optional<Named> find(UUID id);

    /** All that may run one day, by id; drafts and what has ended are left out. */
    List<Named> after(Optional<UUID> last, int limit);
}
