package dev.remit.control;

import dev.remit.control.file.EvidenceFiles;
import dev.remit.control.library.Control;
import dev.remit.control.library.Framework;
import dev.remit.control.library.Judgement;
import dev.remit.control.own.KnownFacts;
import dev.remit.control.own.WorkspaceControl;
import dev.remit.control.own.WorkspaceControls;
import dev.remit.inventory.UseCaseId;
import dev.remit.policy.fact.Exceptions.Excepted;
import dev.remit.risk.RiskTier;
import dev.remit.risk.UseCaseFacts;
import dev.remit.shared.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads controls: the library with its figures, what applies to a use case and why, and how frameworks are covered. */
@Service
@Transactional(readOnly = true)
public class ControlQueries {

    private static final String MAY = "hasAuthority('control:read')";
    private static final String MAY_USE_CASES =
            MAY + " and hasAuthority('use-case:read') and hasAuthority('catalog:read')";

    private final WorkspaceControls controls;
    private final Judging judging;
    private final ControlRows rows;
    private final ControlEvidenceRows evidence;
    private final EvidenceFiles files;
    private final ControlDays days;

    ControlQueries(
            WorkspaceControls controls,
            Judging judging,
            ControlRows rows,
            ControlEvidenceRows evidence,
            EvidenceFiles files,
            ControlDays days) {
        this.controls = controls;
        this.judging = judging;
        this.rows = rows;
        this.evidence = evidence;
        this.files = files;
        this.days = days;
    }

    /** Those the filter lets through, in the library's order and then the workspace's own, each with how many use cases it applies to and where they stand. */
    @PreAuthorize(MAY)
    public List<ControlEntry> library(ControlFilter filter) {
        Map<String, ControlCounts> counts = rows.counts(days.today());
        return controls.now().all().stream()
                .map(control -> entry(control, counts))
                .filter(filter::lets)
                .toList();
    }

    @PreAuthorize(MAY)
    public Optional<ControlEntry> find(String key) {
        return controls.now().find(key).map(control -> entry(control, rows.counts(days.today())));
    }

    /** The use cases it applies to, by name; of one status only, if that is asked. */
    @PreAuthorize(MAY_USE_CASES)
    public Page<UseCaseOfControl> useCases(
            String key, Optional<ControlStatus> status, Optional<String> cursor, int limit) {
        return Page.of(
                rows.useCases(key, status, cursor, limit + 1, days.today()),
                limit,
                row -> row.nameKey() + "~" + row.id());
    }

    /** What applies to a use case and what does not, each with the facts that made it so, and its evidence; empty: there is none. */
    @PreAuthorize(MAY_USE_CASES)
    public Optional<UseCaseControls> of(UseCaseId useCase) {
        return judging.judge(useCase).map(judged -> {
            Map<String, List<ControlEvidence>> given =
                    evidence.of(useCase).stream().collect(Collectors.groupingBy(ControlEvidence::control));
            LocalDate today = days.today();
            Map<String, Excepted> exceptions = rows.exceptions(useCase, today);
            boolean over = judged.applying().isEmpty();
            return new UseCaseControls(
                    useCase,
                    ControlEvidenceService.needsSecond(judged.useCase().tier()),
                    judged.judgements().stream()
                            .map(judgement -> standing(
                                    judgement,
                                    given.getOrDefault(judgement.control().key(), List.of()),
                                    Optional.ofNullable(
                                            exceptions.get(judgement.control().key())),
                                    over,
                                    today))
                            .toList(),
                    files.of(useCase));
        });
    }

    /** What would apply to a use case of which only this is known, in doubt too. */
    @PreAuthorize(MAY)
    public List<Judgement> expected(UseCaseFacts facts, RiskTier tier) {
        return controls.now().judge(KnownFacts.of(facts, tier)).stream()
                .filter(Judgement::counts)
                .toList();
    }

    @PreAuthorize(MAY)
    public List<Framework> frameworks() {
        return controls.frameworks();
    }

    /** Each part of a framework with the controls that answer it and where those stand. */
    @PreAuthorize(MAY)
    public List<PartCoverage> coverage(String framework) {
        Framework asked = controls.frameworks().stream()
                .filter(one -> one.key().equals(framework))
                .findFirst()
                .orElseThrow(() -> ControlRefusal.NO_SUCH_FRAMEWORK.because(framework));
        Map<String, ControlCounts> counts = rows.counts(days.today());
        List<Control> inForce = controls.now().inForce();
        return asked.groups().stream()
                .flatMap(group -> group.parts().stream().map(part -> {
                    List<Control> answering = inForce.stream()
                            .filter(control -> control.answers(asked.key(), part.ref()))
                            .toList();
                    return part(group, part, answering, counts);
                }))
                .toList();
    }

    private static PartCoverage part(
            Framework.Group group, Framework.Part part, List<Control> answering, Map<String, ControlCounts> counts) {
        ControlCounts sum = answering.stream()
                .map(control -> counts.getOrDefault(control.key(), ControlCounts.NONE))
                .reduce(ControlCounts.NONE, ControlCounts::plus);
        return new PartCoverage(
                group.name(), part, answering.stream().map(Control::key).toList(), sum);
    }

    /** One that is switched off applies nowhere, also before its use cases were judged again. */
    private static ControlEntry entry(WorkspaceControl one, Map<String, ControlCounts> counts) {
        return new ControlEntry(
                one.control(),
                one.own(),
                one.off(),
                one.inForce() ? counts.getOrDefault(one.control().key(), ControlCounts.NONE) : ControlCounts.NONE);
    }

    private static UseCaseControls.Standing standing(
            Judgement judgement,
            List<ControlEvidence> given,
            Optional<Excepted> exception,
            boolean over,
            LocalDate today) {
        Optional<LocalDate> until = given.stream()
                .filter(one -> one.state() == ControlEvidence.State.COUNTS)
                .map(ControlEvidence::validUntil)
                .max(LocalDate::compareTo);
        boolean waiting = given.stream().anyMatch(one -> one.state() == ControlEvidence.State.WAITING);
        ControlStatus status = over || !judgement.counts()
                ? ControlStatus.NOT_APPLICABLE
                : ControlStatus.of(until, exception.isPresent(), waiting, today);
        return new UseCaseControls.Standing(judgement, status, until, exception, given);
    }
}
