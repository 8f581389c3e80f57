package dev.remit.findings.raising;

import dev.remit.catalog.DataClass;
import dev.remit.connector.ConnectionId;
import dev.remit.findings.FindingKind;
import dev.remit.findings.Severity;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Question;
import dev.remit.scan.ScanFinished;
import dev.remit.scan.ScanQuestion;
import dev.remit.scan.ScanState;
import dev.remit.scan.access.IntegrationSeen;
import dev.remit.scan.access.IntegrationSeen.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a scan's result is found fault with, and how bad that is. */
final class FindingRules {

    private static final Set<Capability> ACTS = EnumSet.of(Capability.CHANGE, Capability.TRIGGER);
    private static final Set<Grant.Sensitivity> PERSONAL =
            EnumSet.of(Grant.Sensitivity.PERSONAL, Grant.Sensitivity.SENSITIVE, Grant.Sensitivity.SECRET);
    private static final Set<Question> ESSENTIAL =
            EnumSet.of(Question.INTEGRATIONS, Question.CREDENTIALS, Question.GRANTS);

    /** A use case that is here has no say in what runs: it was never allowed, or is not any more. */
    private static final Set<UseCaseState> STOPPED =
            EnumSet.of(UseCaseState.DRAFT, UseCaseState.DECLINED, UseCaseState.SUSPENDED, UseCaseState.RETIRED);

    private static final Set<DataClass> HARMLESS = EnumSet.of(DataClass.PUBLIC, DataClass.INTERNAL, DataClass.UNKNOWN);

    private FindingRules() {}

    static boolean acts(Capability capability) {
        return ACTS.contains(capability);
    }

    static boolean personal(DataClass dataClass) {
        return !HARMLESS.contains(dataClass);
    }

    /** Acting on personal data unasked is worst; reading what is published is least. */
    static Severity unasked(boolean acts, boolean personal) {
        if (acts && personal) {
            return Severity.HIGH;
        }
        return acts || personal ? Severity.MEDIUM : Severity.LOW;
    }

    /** With where the use cases stand that the integrations belong to; one that is missing is none. */
    static List<Raised> raisedBy(ScanFinished scan, Map<UseCaseId, UseCaseState> useCases) {
        List<Raised> raised = new ArrayList<>();
        if (scan.state() == ScanState.FAILED) {
            raised.add(Raised.of(
                            FindingKind.SCAN_FAILED,
                            Severity.HIGH,
                            scan.connection().subject(),
                            scan.connectionName())
                    .with("why", scan.message()));
        }
        if (scan.state() == ScanState.PARTIAL) {
            scan.questions().stream()
                    .filter(FindingRules::blind)
                    .map(q -> blindSpot(scan, q))
                    .forEach(raised::add);
        }
        scan.integrations().forEach(integration -> raised.addAll(about(integration, useCases, scan)));
        return raised;
    }

    private static List<Raised> about(
            IntegrationSeen integration, Map<UseCaseId, UseCaseState> useCases, ScanFinished scan) {
        List<Raised> raised = new ArrayList<>();
        Kind change = integration.change().map(IntegrationSeen.Change::kind).orElse(null);
        if (change == Kind.GONE) {
            return raised;
        }
        if (integration.confirmed()) {
            Optional<UseCaseState> standing = integration.useCase().map(useCases::get);
            standing.ifPresentOrElse(
                    state -> runsAnyway(integration, state).ifPresent(raised::add),
                    () -> raised.add(unknownAi(integration)));
        }
        if (change == Kind.RETURNED) {
            raised.add(raised(FindingKind.RETURNED, Severity.MEDIUM, integration));
        }
        if (change == Kind.CHANGED) {
            raised.addAll(changed(integration, integration.change().orElseThrow()));
        }
        return raised.stream()
                .map(r -> r.kind().event() ? r.distinguishedBy(scan.scan().toString()) : r)
                .toList();
    }

    static Raised unknownAi(IntegrationSeen integration) {
        return raised(FindingKind.UNKNOWN_AI, unknown(integration), integration)
                .with("can", names(integration.canDo()));
    }

    /** It is at work, and its use case may not be. */
    static Optional<Raised> runsAnyway(IntegrationSeen integration, UseCaseState state) {
        if (!STOPPED.contains(state)) {
            return Optional.empty();
        }
        Severity severity = state == UseCaseState.DRAFT ? Severity.MEDIUM : Severity.HIGH;
        return Optional.of(raised(FindingKind.RUNS_ANYWAY, severity, integration)
                .with("standing", state.name())
                .with("can", names(integration.canDo()))
                .answeredBy(integration.useCase().orElseThrow()));
    }

    private static List<Raised> changed(IntegrationSeen integration, IntegrationSeen.Change change) {
        List<Raised> raised = new ArrayList<>();
        if (!change.gained().isEmpty()) {
            boolean acts = change.gained().stream().anyMatch(ACTS::contains);
            raised.add(raised(FindingKind.NEW_CAPABILITY, acts ? Severity.HIGH : Severity.MEDIUM, integration)
                    .with(Raised.GAINED, names(change.gained())));
        } else if (change.wider()) {
            raised.add(raised(
                    FindingKind.WIDER_ACCESS,
                    PERSONAL.contains(integration.sensitivity()) ? Severity.HIGH : Severity.MEDIUM,
                    integration));
        }
        return raised;
    }

    /** Acting on personal data unasked is worst; reading what is published is least. */
    private static Severity unknown(IntegrationSeen integration) {
        boolean acts = integration.canDo().stream().anyMatch(ACTS::contains);
        boolean personal = PERSONAL.contains(integration.sensitivity());
        if (acts && personal) {
            return Severity.HIGH;
        }
        return acts || personal ? Severity.MEDIUM : Severity.LOW;
    }

    private static boolean blind(ScanQuestion question) {
        return ESSENTIAL.contains(question.question())
                && question.coverage()
                        .map(Coverage::status)
                        .filter(s -> s == Coverage.Status.FORBIDDEN || s == Coverage.Status.PLAN_GATED)
                        .isPresent();
    }

    static Raised blindSpot(ScanFinished scan, ScanQuestion question) {
        return Raised.of(
                        FindingKind.CANNOT_SEE,
                        Severity.MEDIUM,
                        scan.connection().subject(),
                        scan.connectionName())
                .with("question", question.question().name())
                .with("why", question.coverage().orElseThrow().detail())
                .distinguishedBy(question.question().name());
    }

    /** A person has to be asked. */
    static Raised toAttest(ScanFinished scan, ScanQuestion question, String ask) {
        Question asked = question.question();
        boolean essential = ESSENTIAL.contains(asked) || asked == Question.NATIVE_AI;
        return Raised.of(
                        FindingKind.TO_ATTEST,
                        essential ? Severity.MEDIUM : Severity.LOW,
                        scan.connection().subject(),
                        scan.connectionName())
                .with("question", asked.name())
                .with("why", question.coverage().map(Coverage::detail).orElse(""))
                .with("ask", ask)
                .distinguishedBy(asked.name());
    }

    /** By what it is known again. */
    static String toAttest(ConnectionId connection, Question question) {
        return Raised.fingerprint(FindingKind.TO_ATTEST, connection.subject()) + " " + question.name();
    }

    private static Raised raised(FindingKind kind, Severity severity, IntegrationSeen integration) {
        Raised raised = Raised.of(kind, severity, integration.id().subject(), integration.name());
        return integration.product().map(p -> raised.with("product", p)).orElse(raised);
    }

    private static String names(Set<Capability> capabilities) {
        return capabilities.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }
}
