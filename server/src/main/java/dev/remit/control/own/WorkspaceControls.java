package dev.remit.control.own;

import dev.remit.control.library.Control;
import dev.remit.control.library.ControlLibrary;
import dev.remit.control.library.Framework;
import dev.remit.control.library.RuledControl;
import dev.remit.policy.cel.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the controls of the workspace, in the transaction of a query or a round. */
@Component
public class WorkspaceControls {

    /** Expressions are of no workspace, so all share what was compiled. */
    private static final int MOST_COMPILED = 2_000;

    private final ControlLibrary library;
    private final OwnControlRows rows;
    private final Map<String, Condition> compiled = new ConcurrentHashMap<>();

    WorkspaceControls(@Lazy ControlLibrary library, OwnControlRows rows) {
        this.library = library;
        this.rows = rows;
    }

    public WorkspaceLibrary now() {
        List<OwnControl> own = rows.all();
        Map<String, Switched> switched =
                rows.switched().stream().collect(Collectors.toMap(Switched::control, Function.identity()));
        List<WorkspaceControl> all = new ArrayList<>();
        library.ruled().forEach(ruled -> all.add(listed(ruled, Optional.empty(), switched)));
        own.forEach(one -> all.add(listed(ruled(one.control()), Optional.of(one), switched)));
        long changes = own.stream().mapToLong(OwnControl::version).sum()
                + switched.values().stream().mapToLong(Switched::version).sum();
        return new WorkspaceLibrary(library.version() + "+" + changes, all);
    }

    public List<Framework> frameworks() {
        return library.frameworks();
    }

    RuledControl ruled(Control control) {
        if (compiled.size() > MOST_COMPILED) {
            compiled.clear();
        }
        return new RuledControl(control, compiled.computeIfAbsent(control.when(), library::compile));
    }

    private static WorkspaceControl listed(
            RuledControl ruled, Optional<OwnControl> own, Map<String, Switched> switched) {
        return new WorkspaceControl(
                ruled,
                own,
                Optional.ofNullable(switched.get(ruled.control().key())).filter(Switched::off));
    }
}
