package dev.remit.connector.n8n;

import static dev.remit.plugin.Question.AUTOMATIONS;
import static dev.remit.plugin.Question.FIELD_ACCESS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;
import static dev.remit.plugin.Question.INTEGRATIONS;
import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.MONITORING;
import static dev.remit.plugin.Question.OUTBOUND;

import dev.remit.connector.n8n.Gaps.Gap;
import dev.remit.plugin.Answers;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One pass over an instance: what only its owners are told, then people, stored keys, workflows with their steps, and runs. */
final class InstanceScan {

    private static final String ROLES =
            "What people may do inside n8n follows from their role and is not listed one by one.";
    private static final String SOME_FIELDS =
            "Only steps that list the fields they fill are seen; others may fill any, and all may read any.";
    private static final String KEPT =
            "n8n deletes executions after a time, 14 days unless it is set otherwise, and can be set to keep"
                    + " none: a workflow without one may have run.";
    private static final String NOT_SAID =
            "n8n does not say for how long it keeps executions, nor whether it sends its log elsewhere.";
    private static final String NO_LIST =
            "This n8n does not list its credentials, which comes with version 2: those that no workflow"
                    + " uses are not seen.";
    private static final String HIDDEN =
            "The key is not an owner's or administrator's with this scope, and n8n shows others only the"
                    + " workflows they can open. ";

    /** What every other request would meet as well. */
    private static final Set<Failure> FATAL = Set.of(
            Failure.AUTHENTICATION, Failure.NOT_FOUND, Failure.NOT_JSON, Failure.REDIRECTED, Failure.UNREACHABLE);

    private final N8nInstance instance;
    private final ScanContext context;
    private final Answers answers;
    private final WorkflowScan workflows;
    private final RunScan runs;
    private Optional<ConnectorException> audit = Optional.empty();
    private long people;

    InstanceScan(N8nInstance instance, ScanContext context, ScanSink sink) {
        this.instance = instance;
        this.context = context;
        answers = Answers.of(context, sink);
        workflows = new WorkflowScan(instance, context, sink, answers);
        runs = new RunScan(instance, context, sink, answers);
    }

    void run() {
        audit();
        answers.attempt(() -> instance.users(this::people), IDENTITIES);
        keys();
        if (answers.attempt(workflows::run, AUTOMATIONS, GRANTS, FIELD_ACCESS, OUTBOUND, MONITORING)) {
            hidden(AUTOMATIONS, GRANTS, FIELD_ACCESS, OUTBOUND, MONITORING);
        }
        if (answers.attempt(runs::run, LAST_USE, MONITORING)) {
            hidden(LAST_USE);
        }
        limits(workflows.gaps());
        answers.end();
    }

    /** Asked first and always: it tells whether this is n8n, the key is accepted, and it is shown the workflows of all. */
    private void audit() {
        try {
            for (Principal node : Readings.foreignNodes(instance.audit())) {
                answers.observe(INTEGRATIONS, node);
                Readings.ofCode(node).forEach(grant -> answers.observe(GRANTS, grant));
            }
        } catch (ConnectorException failure) {
            if (FATAL.contains(failure.failure())) {
                throw failure;
            }
            answers.gap(failure, INTEGRATIONS);
            audit = Optional.of(failure);
        }
    }

    /** A key that is shown no workflow, and may not see those of others, has not seen that there is none. */
    private void hidden(Question... touched) {
        audit.ifPresent(failure -> {
            String why = failure.failure() == Failure.FORBIDDEN
                    ? HIDDEN
                    : "Whether the key is shown the workflows of all users could not be found out. ";
            answers.gap(new ConnectorException(failure.failure(), why + failure.getMessage()), touched);
        });
    }

    private void people(Response page) {
        for (Json user : page.json().at("/data").items()) {
            context.stopIfCancelled();
            answers.observe(IDENTITIES, Readings.person(user));
            answers.progress(IDENTITIES, ++people, OptionalLong.empty());
        }
    }

    /** The list of stored keys, if this n8n has one. A step that uses a key says more of it, so the list is read before the steps. */
    private void keys() {
        if (!answers.asked(OUTBOUND)) {
            return;
        }
        try {
            instance.credentials(this::keys);
        } catch (ConnectorException failure) {
            if (N8nInstance.byVersion(failure)) {
                answers.limit(NO_LIST, OUTBOUND);
            } else {
                answers.gap(failure, OUTBOUND);
            }
        }
    }

    private void keys(Response page) {
        for (Json key : page.json().at("/data").items()) {
            context.stopIfCancelled();
            Principal token = Readings.credential(key);
            // what steps said of it before the interruption must not be replaced
            if (!workflows.resumed()) {
                answers.observe(OUTBOUND, token);
            }
        }
    }

    private void limits(Gaps gaps) {
        answers.limit(ROLES, GRANTS);
        answers.limit(SOME_FIELDS, FIELD_ACCESS);
        answers.limit(KEPT, LAST_USE);
        answers.limit(NOT_SAID, MONITORING);
        gaps.among(Gap.ELSEWHERE, Gap.ADDRESS, Gap.OPERATION, Gap.WORDS, Gap.CODE, Gap.FOREIGN)
                .ifPresent(sentence -> answers.limit(sentence, GRANTS));
        gaps.among(Gap.CREDENTIAL, Gap.ADDRESS, Gap.CODE, Gap.FOREIGN)
                .ifPresent(sentence -> answers.limit(sentence, OUTBOUND));
        gaps.among(Gap.RECORD).ifPresent(sentence -> answers.limit(sentence, MONITORING));
    }
}
