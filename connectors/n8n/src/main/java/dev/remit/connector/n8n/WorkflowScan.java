package dev.remit.connector.n8n;

import static dev.remit.plugin.Question.AUTOMATIONS;
import static dev.remit.plugin.Question.FIELD_ACCESS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.MONITORING;
import static dev.remit.plugin.Question.OUTBOUND;

import dev.remit.connector.n8n.Gaps.Gap;
import dev.remit.plugin.Answers;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads workflows page by page. A scan that was interrupted goes on at its last page, with the gaps it had found until then. */
final class WorkflowScan {

    /** Each of these needs all workflows. */
    static final List<Question> QUESTIONS = List.of(AUTOMATIONS, GRANTS, FIELD_ACCESS, OUTBOUND, MONITORING);

    private static final String SEPARATOR = ";";

    private final N8nInstance instance;
    private final ScanContext context;
    private final ScanSink sink;
    private final Answers answers;
    private final StepTable table = new StepTable();
    private final Gaps gaps = new Gaps();
    private final Map<String, List<Json>> owners = new HashMap<>();
    private boolean ownersUnread;
    private Optional<String> begin = Optional.empty();
    private long count;

    WorkflowScan(N8nInstance instance, ScanContext context, ScanSink sink, Answers answers) {
        this.instance = instance;
        this.context = context;
        this.sink = sink;
        this.answers = answers;
        resume();
    }

    void run() {
        instance.workflows(begin, this::page);
    }

    /** Whether an earlier attempt of the same scan has read a part already. */
    boolean resumed() {
        return begin.isPresent();
    }

    Gaps gaps() {
        return gaps;
    }

    private void page(Response page) {
        for (Json each : page.json().at("/data").items()) {
            context.stopIfCancelled();
            workflow(new Workflow(each));
            count++;
            QUESTIONS.forEach(question -> answers.progress(question, count, OptionalLong.empty()));
        }
        N8nInstance.next(page).ifPresent(this::reached);
    }

    private void workflow(Workflow workflow) {
        WorkflowGrants grants = new WorkflowGrants(table, workflow, gaps);
        if (!workflow.recordsSuccess()) {
            gaps.count(Gap.RECORD);
        }
        if (answers.asked(AUTOMATIONS)) {
            answers.observe(AUTOMATIONS, owned(workflow, workflow.principal(grants.hosts())));
        }
        for (Grant grant : grants.all()) {
            answers.observe(GRANTS, grant);
            if (!grant.fields().isEmpty()) {
                answers.observe(FIELD_ACCESS, grant);
            }
        }
        workflow.credentials().forEach(key -> answers.observe(OUTBOUND, Readings.credential(key, grants.hostOf(key))));
    }

    /** A workflow uses the keys of the project it belongs to; a person's own project makes it act for this person. */
    private Principal owned(Workflow workflow, Principal principal) {
        List<Json> members = workflow.project().map(this::members).orElse(List.of());
        return switch (members.size()) {
            case 0 -> principal;
            case 1 -> principal.actingAs(Readings.userKey(members.getFirst()));
            default -> principal.withAttribute("owner", "a project of several people");
        };
    }

    private List<Json> members(String project) {
        if (!owners.containsKey(project) && !ownersUnread) {
            try {
                owners.put(project, instance.users(project).items());
            } catch (ConnectorException failure) {
                ownersUnread = true;
                answers.gap(
                        new ConnectorException(
                                failure.failure(), "Whom workflows belong to is missing. " + failure.getMessage()),
                        AUTOMATIONS);
            }
        }
        return owners.getOrDefault(project, List.of());
    }

    private void reached(String cursor) {
        String position = count + SEPARATOR + gaps.written() + SEPARATOR + cursor;
        QUESTIONS.stream().filter(answers::asked).forEach(question -> sink.checkpoint(question, position));
    }

    /** Only if all questions got equally far; otherwise everything is read again. */
    private void resume() {
        Set<Optional<String>> positions = QUESTIONS.stream()
                .filter(answers::asked)
                .map(context::checkpoint)
                .collect(Collectors.toSet());
        if (positions.size() != 1) {
            return;
        }
        positions
                .iterator()
                .next()
                .map(position -> position.split(SEPARATOR, 3))
                .filter(parts -> parts.length == 3 && parts[0].matches("\\d{1,9}"))
                .ifPresent(parts -> {
                    count = Long.parseLong(parts[0]);
                    gaps.read(parts[1]);
                    begin = Optional.of(parts[2]);
                });
    }
}
