package dev.remit.plugin.testkit;

import java.util.Map;

/** Lists apps, and remembers which list somebody has seen. */
final class FlawedSystem extends ImitatedSystem {

    private boolean seen;

    @Override
    protected Answer answer(Asked asked) {
        seen |= asked.query().containsKey("seen");
        return json(200, Map.of("x-pages", "1"), """
                [{"id": 1, "name": "Copy Assistant", "state": "active", "lastUsed": "2026-11-01T10:00:00Z"}]""");
    }

    @Override
    protected String state() {
        return "1 app, seen: " + seen;
    }
}
