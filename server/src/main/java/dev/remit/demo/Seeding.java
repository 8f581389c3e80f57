package dev.remit.demo;

import dev.remit.demo.script.Script;
import dev.remit.identity.Acting;
import dev.remit.identity.Memberships;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.notification.Outbox;
import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the demo's year: all acts of both workspaces in the order of time, each once. An act and the note that it is done
 * are one transaction, so whenever this stops, the next run goes on with the first act that is missing.
 */
@Component
@ConditionalOnProperty("remit.demo")
class Seeding {

    /** How many days before the last one the workspaces were opened. */
    static final int OPENED = 372;

    private static final Logger log = LoggerFactory.getLogger(Seeding.class);
    private static final String OPENING = "workspace";
    private static final String END = "end";

    private final DemoClock clock;
    private final Journal journal;
    private final Year year;
    private final Opening opening;
    private final Acting acting;
    private final TransactionTemplate transaction;

    /** How workspaces are opened and filled with people, and what keeps those from being mailed about the year that never was. */
    @Component
    @ConditionalOnProperty("remit.demo")
    record Opening(Tenants tenants, Memberships memberships, Outbox outbox) {}

    Seeding(
            DemoClock clock,
            Journal journal,
            Year year,
            Opening opening,
            Acting acting,
            TransactionTemplate transaction) {
        this.clock = clock;
        this.journal = journal;
        this.year = year;
        this.opening = opening;
        this.acting = acting;
        this.transaction = transaction;
    }

    /** The last day of the demo's year: the day of the first start. */
    Instant lastDay() {
        return journal.read().values().stream()
                .flatMap(done -> Optional.ofNullable(done.get(OPENING)).stream())
                .map(opened -> Instant.parse(opened.substring(opened.indexOf(' ') + 1)))
                .findFirst()
                .orElseGet(clock::present);
    }

    /** Whether nothing is missing. */
    boolean isDone() {
        return journal.read().values().stream()
                        .filter(done -> done.containsKey(END))
                        .count()
                == Script.all().size();
    }

    /** The demo's workspaces as far as they are made. */
    List<Stage> made() {
        Map<TenantId, Map<String, String>> journals = journal.read();
        List<Stage> stages = new ArrayList<>();
        for (Script script : Script.all()) {
            journals.forEach((tenant, done) -> {
                if (done.getOrDefault(OPENING, "").startsWith(script.key() + " ")) {
                    stages.add(new Stage(script, tenant, done, acting));
                }
            });
        }
        return stages;
    }

    /** Makes what is missing; afterwards the clock shows the present again. */
    void run(Instant lastDay) {
        long started = System.nanoTime();
        try {
            List<Stage> stages = new ArrayList<>();
            for (Script script : Script.all()) {
                stages.add(stage(script, lastDay));
            }
            long acts = 0;
            for (Due due : due(stages, lastDay)) {
                acts += perform(due) ? 1 : 0;
            }
            for (Stage stage : stages) {
                if (!stage.done(END)) {
                    end(stage);
                }
            }
            log.info("Made {} acts of the demo's year in {} s", acts, (System.nanoTime() - started) / 1_000_000_000);
        } finally {
            clock.release();
        }
    }

    private record Due(Stage stage, Step step) {}

    private List<Due> due(List<Stage> stages, Instant lastDay) {
        List<Due> due = new ArrayList<>();
        stages.forEach(stage -> year.of(stage, lastDay).forEach(step -> due.add(new Due(stage, step))));
        due.sort(Comparator.comparing(d -> d.step().at()));
        return due;
    }

    private Stage stage(Script script, Instant lastDay) {
        Optional<Stage> begun = made().stream()
                .filter(stage -> stage.script().key().equals(script.key()))
                .findFirst();
        if (begun.isPresent()) {
            return begun.get();
        }
        clock.setBack(lastDay.minus(Duration.ofDays(OPENED)));
        Map<String, String> made = new HashMap<>();
        TenantId tenant = opening.tenants()
                .open(script.name(), script.zone(), script.currency(), opened -> fill(script, opened, lastDay, made));
        return new Stage(script, tenant, made, acting);
    }

    /** In the transaction that opens the workspace. */
    private void fill(Script script, TenantId tenant, Instant lastDay, Map<String, String> made) {
        acting.asJob(tenant, Journal.PREPARATION, Set.of(Permission.PEOPLE_MANAGE), () -> {
            for (Script.Member m : script.people()) {
                PersonId id = opening.memberships().invite(m.name(), m.email(), m.title(), Set.copyOf(m.roles()));
                write(made, "person:" + m.key(), id.toString());
            }
            write(made, OPENING, script.key() + " " + lastDay);
            return tenant;
        });
    }

    private void write(Map<String, String> made, String key, String value) {
        journal.write(key, value);
        made.put(key, value);
    }

    private boolean perform(Due due) {
        Stage stage = due.stage();
        Step step = due.step();
        if (stage.done(step.key())) {
            return false;
        }
        clock.setBack(step.at());
        Optional<PersonId> who = step.who().apply(stage);
        if (who.isEmpty()) {
            note(stage, step.key());
            return false;
        }
        String made = stage.as(who.get(), () -> step.speaks() ? speak(stage, step) : act(stage, step));
        stage.made().put(step.key(), made);
        return true;
    }

    private String act(Stage stage, Step step) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            String made = step.work().apply(stage);
            journal.write(step.key(), made);
            return made;
        }));
    }

    /** Done, but not noted when the console is killed in between: then it is done once more. */
    private String speak(Stage stage, Step step) {
        String made = step.work().apply(stage);
        transaction.executeWithoutResult(status -> journal.write(step.key(), made));
        return made;
    }

    private void end(Stage stage) {
        stage.look(() -> {
            transaction.executeWithoutResult(status -> {
                opening.outbox().forget();
                journal.write(END, "");
            });
            return END;
        });
        stage.made().put(END, "");
    }

    private void note(Stage stage, String key) {
        stage.look(() -> {
            transaction.executeWithoutResult(status -> journal.write(key, ""));
            return key;
        });
        stage.made().put(key, "");
    }
}
