package dev.remit.inventory.governed;

import dev.remit.policy.fact.UseCaseDirectory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells policies which use cases there are. */
@Component
class RegisterDirectory implements UseCaseDirectory {

    private final RegisterRows rows;

    RegisterDirectory(RegisterRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Named> find(UUID id) {
        return rows.find(id);
    }

    @Override
    public List<Named> after(Optional<UUID> last, int limit) {
        return rows.after(last, limit);
    }
}
