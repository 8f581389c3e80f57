package dev.remit.plugin.testkit;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import dev.remit.plugin.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a flawed connector makes of a list of apps. */
final class FlawedReading {

    private final Flaw flaw;
    private final ScanContext context;
    private final ScanSink sink;
    private final List<Json> kept = new ArrayList<>();
    private boolean knowsTheFirst;

    FlawedReading(Flaw flaw, ScanContext context, ScanSink sink) {
        this.flaw = flaw;
        this.context = context;
        this.sink = sink;
    }

    void page(Json page, int number) {
        List<Json> apps = page.items();
        if (flaw == Flaw.CANNOT_BE_EMPTY && number == 1) {
            apps.getFirst();
        }
        for (int position = 0; position < apps.size(); position++) {
            app(apps.get(position), position);
        }
        if (flaw == Flaw.KEEPS_EVERYTHING) {
            kept.addAll(apps);
        }
        if (flaw == Flaw.NEEDS_ITS_NEIGHBOUR && !apps.isEmpty() && !knowsTheFirst) {
            throw new IllegalStateException("Where is app 1?");
        }
    }

    private void app(Json app, int position) {
        String id = app.requiredText("/id");
        knowsTheFirst |= id.equals("1");
        String key = "app:" + (flaw == Flaw.MAKES_KEYS_OF_NAMES ? app.requiredText("/name") : id);
        Principal principal =
                state(Principal.of(key, Principal.Kind.APP, app.requiredText("/name"), app.evidence()), app);
        if (flaw == Flaw.COPIES_EVERYTHING) {
            for (Map.Entry<String, Json> member : app.members().entrySet()) {
                principal = principal.withAttribute(
                        member.getKey(), member.getValue().text().orElse(""));
            }
        }
        if (flaw == Flaw.CALLS_THE_FIRST_THE_MAIN_ONE && position == 0) {
            principal = principal.withAttribute("main", "yes");
        }
        observe(Question.INTEGRATIONS, principal);
        use(key, app);
        if (flaw == Flaw.SPEAKS_OF_STRANGERS) {
            observe(
                    Question.INTEGRATIONS,
                    Grant.of(
                            "stranger", Capability.SEE, ResourceKind.CONTENT, "posts", Basis.DECLARED, app.evidence()));
        }
    }

    private Principal state(Principal principal, Json app) {
        String state = app.requiredText("/state");
        return switch (state) {
            case "active" -> principal.withState(Principal.State.ACTIVE);
            case "inactive" -> principal.withState(Principal.State.INACTIVE);
            default -> {
                if (flaw == Flaw.BREAKS_ON_NEW_WORDS) {
                    throw new IllegalStateException(state);
                }
                yield flaw == Flaw.FORGETS_NEW_WORDS ? principal : principal.withAttribute("state", state);
            }
        };
    }

    private void use(String key, Json app) {
        Use use = app.at("/lastUsed")
                .text()
                .map(at -> Use.last(key, Instant.parse(at), Optional.empty(), app.evidence()))
                .orElseGet(() -> Use.never(key, app.evidence()));
        boolean future = use.at().filter(context.now()::isBefore).isPresent();
        if (flaw != Flaw.DROPS_THE_FUTURE || !future) {
            observe(Question.LAST_USE, use);
        }
    }

    private void observe(Question question, Observation observation) {
        if (flaw == Flaw.ANSWERS_UNASKED || context.questions().contains(question)) {
            sink.observe(question, observation);
        }
    }

    void answer(Question question, Coverage coverage) {
        if (context.questions().contains(question)) {
            sink.answer(question, coverage);
        }
    }

    /** Only now may go what was kept. */
    void end() {
        kept.clear();
    }
}
