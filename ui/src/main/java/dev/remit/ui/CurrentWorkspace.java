package dev.remit.ui;

import dev.remit.tenancy.Tenants;
import java.util.List;
import org.springframework.stereotype.Component;

/** Knows the workspace of the session. */
@Component
class CurrentWorkspace implements Workspaces {

    private final Tenants tenants;

    CurrentWorkspace(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public List<Choice> choices() {
        return tenants.find()
                .map(t -> List.of(new Choice(t.id().toString(), t.name(), true)))
                .orElse(List.of());
    }
}
