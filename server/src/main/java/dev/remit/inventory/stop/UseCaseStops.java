package dev.remit.inventory.stop;

import dev.remit.inventory.UseCaseId;
import dev.remit.killswitch.KillSwitchQueries;
import dev.remit.killswitch.Stop;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says why a use case must not act: its own stop, and those of its tools and their vendors. */
@Service
@Transactional(readOnly = true)
public class UseCaseStops {

    private final UseCaseTools tools;
    private final KillSwitchQueries killSwitch;

    UseCaseStops(UseCaseTools tools, KillSwitchQueries killSwitch) {
        this.tools = tools;
        this.killSwitch = killSwitch;
    }

    /** The oldest first. */
    @PreAuthorize("hasAnyAuthority('use-case:read', 'policy:read', 'decision:ask')")
    public List<Stop> of(UseCaseId id) {
        List<SubjectRef> subjects =
                Stream.concat(Stream.of(id.ref()), tools.of(id).stream()).toList();
        return killSwitch.standing(subjects);
    }
}
