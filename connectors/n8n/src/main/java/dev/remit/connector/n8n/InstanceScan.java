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
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    private static final String CUT =
            "Only the newest 25,000 executions were read; older ones are left to the last scan.";
    private static final String HIDDEN =
            "The key is not an owner's or administrator's with this scope, and n8n shows others only the"
                    + " workflows they can open. ";
    private static final Gap[] OF_GRANTS = {Gap.ELSEWHERE, Gap.ADDRESS, Gap.OPERATION, Gap.WORDS, Gap.CODE, Gap.FOREIGN
    };
    private static final Gap[] OF_OUTBOUND = {Gap.CREDENTIAL, Gap.ADDRESS, Gap.CODE, Gap.FOREIGN};

    private final N8nInstance instance;
    private final Answers answers;
    private final WorkflowScan workflows;
    private final RunScan runs;
    private Optional<ConnectorException> audit = Optional.empty();
    private Optional<ConnectorException> workflowsUnread = Optional.empty();
    private long people;

    InstanceScan(N8nInstance instance, ScanContext context, ScanSink sink) {
        this.instance = instance;
        answers = new Answers(context, sink);
        workflows = new WorkflowScan(instance, answers);
        runs = new RunScan(instance, answers);
    }

    void run() {
        audit = answers.attempt(this::audit);
        answers.answer(INTEGRATIONS, audit.map(Coverage::of).orElseGet(Coverage::answered));
        people();
        List<String> keys = keys();
        if (WorkflowScan.QUESTIONS.stream().anyMatch(answers::asked)) {
            workflowsUnread = answers.attempt(workflows::run);
        }
        Gaps gaps = workflows.gaps();
        answers.answer(AUTOMATIONS, ofWorkflows(owners()));
        answers.answer(FIELD_ACCESS, ofWorkflows(List.of(SOME_FIELDS)));
        answers.answer(GRANTS, ofWorkflows(joined(List.of(ROLES), gaps.among(OF_GRANTS))));
        answers.answer(OUTBOUND, ofWorkflows(joined(keys, gaps.among(OF_OUTBOUND))));
        runs(gaps);
    }

    /** Asked first and always: it tells whether the key belongs to somebody who sees the workflows of all. */
    private void audit() {
        Json audit = instance.audit();
        for (Principal node : Readings.foreignNodes(audit)) {
            answers.observe(INTEGRATIONS, node);
            Readings.ofCode(node).forEach(grant -> answers.observe(GRANTS, grant));
        }
    }

    private void people() {
        if (!answers.asked(IDENTITIES)) {
            return;
        }
        Optional<ConnectorException> failure = answers.attempt(() -> instance.users(this::people));
        answers.answer(
                IDENTITIES,
                failure.map(each -> people == 0 ? Coverage.of(each) : Coverage.partial(stopped(people, "users", each)))
                        .orElseGet(Coverage::answered));
    }

    private void people(Response page) {
        for (Json user : page.json().at("/data").items()) {
            answers.context().stopIfCancelled();
            answers.observe(IDENTITIES, Readings.person(user));
            answers.progress(IDENTITIES, ++people);
        }
    }

    /**
     * The list of stored keys, if this n8n has one, and what is missing from it. A step that uses a key says more of it, so the list is
     * read before the steps, and not passed on again when they were read in part already.
     */
    private List<String> keys() {
        if (!answers.asked(OUTBOUND)) {
            return List.of();
        }
        return answers.attempt(() -> instance.credentials(this::keys))
                .map(failure -> N8nInstance.byVersion(failure)
                        ? NO_LIST
                        : "Credentials that no workflow uses may be missing: " + failure.getMessage())
                .map(List::of)
                .orElse(List.of());
    }

    private void keys(Response page) {
        List<Principal> keys = page.json().at("/data").items().stream()
                .map(Readings::credential)
                .toList();
        if (!workflows.resumed()) {
            keys.forEach(key -> answers.observe(OUTBOUND, key));
        }
    }

    private List<String> owners() {
        return workflows
                .ownersUnread()
                .map(failure -> List.of("Whom workflows belong to is missing: " + failure.getMessage()))
                .orElse(List.of());
    }

    private void runs(Gaps gaps) {
        if (!answers.asked(LAST_USE, MONITORING)) {
            return;
        }
        Optional<ConnectorException> failure = answers.attempt(runs::run);
        answers.answer(LAST_USE, lastUse(failure));
        answers.answer(
                MONITORING,
                failure.map(Coverage::of)
                        .orElseGet(() -> ofWorkflows(joined(List.of(NOT_SAID), gaps.among(Gap.RECORD)))));
    }

    private Coverage lastUse(Optional<ConnectorException> failure) {
        if (failure.isPresent() && runs.count() == 0) {
            return Coverage.of(failure.get());
        }
        List<String> gaps = new ArrayList<>();
        failure.ifPresent(each -> gaps.add(stopped(runs.count(), "workflows", each)));
        hidden().ifPresent(gaps::add);
        if (runs.cut()) {
            gaps.add(CUT);
        }
        gaps.add(KEPT);
        return Coverage.partial(String.join(" ", gaps));
    }

    /** A key that is shown no workflow, and may not see those of others, has not seen that there is none. */
    private Coverage ofWorkflows(List<String> gaps) {
        if (workflows.count() == 0 && workflowsUnread.isPresent()) {
            return Coverage.of(workflowsUnread.get());
        }
        List<String> all = new ArrayList<>();
        workflowsUnread.ifPresent(failure -> all.add(stopped(workflows.count(), "workflows", failure)));
        hidden().ifPresent(all::add);
        if (workflows.count() == 0
                && audit.filter(each -> each.failure() == Failure.FORBIDDEN).isPresent()) {
            return Coverage.forbidden(String.join(" ", all));
        }
        all.addAll(gaps);
        return all.isEmpty() ? Coverage.answered() : Coverage.partial(String.join(" ", all));
    }

    private Optional<String> hidden() {
        return audit.map(failure -> failure.failure() == Failure.FORBIDDEN
                ? HIDDEN + failure.getMessage()
                : "Whether the key is shown the workflows of all users could not be found out: "
                        + failure.getMessage());
    }

    private static String stopped(long count, String what, ConnectorException failure) {
        return "Reading stopped after " + count + " " + what + ": " + failure.getMessage();
    }

    private static List<String> joined(List<String> first, List<String> more) {
        return Stream.concat(first.stream(), more.stream()).toList();
    }
}
