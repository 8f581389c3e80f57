package dev.remit.isolation;

import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.MyTurn;
import dev.remit.approval.clock.CalendarService;
import dev.remit.approval.clock.WorkCalendar;
import dev.remit.approval.delegation.Delegation;
import dev.remit.approval.delegation.DelegationService;
import dev.remit.approval.discussion.DiscussionService;
import dev.remit.approval.plan.Approver;
import dev.remit.approval.plan.Needed;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.approval.plan.Workflow;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.approval.plan.WorkflowService;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.VendorQueries;
import dev.remit.catalog.verdict.FingerprintDraft;
import dev.remit.catalog.verdict.VerdictService;
import dev.remit.control.ControlEvidence;
import dev.remit.control.ControlEvidenceService;
import dev.remit.control.ControlRoundsFixture;
import dev.remit.control.disclosure.DisclosureDraft;
import dev.remit.control.disclosure.DisclosureService;
import dev.remit.control.file.GivenFile;
import dev.remit.control.library.Area;
import dev.remit.control.library.EvidenceAsked;
import dev.remit.control.own.OwnControlDraft;
import dev.remit.control.own.OwnControlService;
import dev.remit.evidence.Seals;
import dev.remit.exception.ExceptedKind;
import dev.remit.exception.ExceptionDraft;
import dev.remit.exception.ExceptionId;
import dev.remit.exception.ExceptionService;
import dev.remit.findings.Attestation;
import dev.remit.findings.AttestationService;
import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingQueries;
import dev.remit.findings.FindingService;
import dev.remit.identity.Memberships;
import dev.remit.identity.PersonId;
import dev.remit.identity.token.TokenDraft;
import dev.remit.identity.token.TokenScope;
import dev.remit.identity.token.TokenService;
import dev.remit.identity.workspace.WorkspaceParticulars;
import dev.remit.identity.workspace.WorkspaceSettings;
import dev.remit.incident.IncidentDraft;
import dev.remit.incident.IncidentId;
import dev.remit.incident.IncidentService;
import dev.remit.incident.PostMortems;
import dev.remit.incident.lesson.LessonDraft;
import dev.remit.incident.lesson.LessonKind;
import dev.remit.incident.lesson.LessonService;
import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.Lane;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.NewUseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.pattern.PatternService;
import dev.remit.killswitch.KillSwitchService;
import dev.remit.notification.NotificationChoices;
import dev.remit.notification.Pace;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.ownership.rights.DecisionKind;
import dev.remit.ownership.rights.DecisionRight;
import dev.remit.ownership.rights.RightsService;
import dev.remit.ownership.template.Holder;
import dev.remit.ownership.template.SuggestedOwners;
import dev.remit.ownership.template.Suggestion;
import dev.remit.ownership.template.TemplateService;
import dev.remit.ownership.vague.VagueRounds;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Signal;
import dev.remit.policy.Effect;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyCase;
import dev.remit.policy.PolicyService;
import dev.remit.policy.decision.DecisionRequest;
import dev.remit.policy.decision.PolicyDecisionService;
import dev.remit.policy.dryrun.DryRunService;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.PromptDrafts;
import dev.remit.prompt.PromptFixture;
import dev.remit.prompt.PromptId;
import dev.remit.prompt.PromptProposals;
import dev.remit.prompt.use.PromptUses;
import dev.remit.reporting.ReportKind;
import dev.remit.reporting.ReportQueries;
import dev.remit.reporting.ReportSchedule;
import dev.remit.reporting.ReportSchedules;
import dev.remit.reporting.ReportService;
import dev.remit.rollout.RolloutService;
import dev.remit.rollout.RolloutStep;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.blackout.Blackout;
import dev.remit.scan.blackout.BlackoutService;
import dev.remit.scan.link.IntegrationService;
import dev.remit.scan.schedule.ScanSchedule;
import dev.remit.scan.schedule.ScanSchedules;
import dev.remit.service.ServiceCatalog;
import dev.remit.service.ServiceOffer;
import dev.remit.service.ServiceTier;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/**
 * The workspace next door: something of everything the product keeps, with names that give it away wherever they are seen.
 * A feature that is added puts something of its own here.
 */
public final class Neighbour {

    /** What every name begins with. Alone it is no trace: whoever looks for it may say the word. */
    public static final String CANARY = "Canarybird";

    private static final List<String> ENDINGS = List.of(
            " Administrator",
            " agent",
            " bot",
            " connection",
            " data",
            " desk",
            " drafting",
            " exception",
            " fingerprint",
            " helper",
            " Holding",
            " incident",
            " mail",
            " model",
            " notice",
            " own",
            " policy",
            " proof",
            " remark",
            " retired",
            " scoring",
            " stopped",
            " Stopworks",
            " suspended",
            " texts",
            " tool",
            " vendor",
            " waiting");

    /** Of more rows than these in one table, all are alike. */
    private static final int ROWS = 10;

    private final ApplicationContext beans;
    private final TestDatabase database;
    private final Workspace workspace;
    private final PersonId administrator;

    private Neighbour(ApplicationContext beans, StubSystem system) {
        this.beans = beans;
        this.database = beans.getBean(TestDatabase.class);
        InventoryFixture.Company company = new InventoryFixture(beans).open();
        this.workspace = company.workspace;
        this.administrator = workspace.person(CANARY + " Administrator", "administrator", "brand-reviewer");
        UseCaseId runs = useCases(company);
        scan(system, runs);
        policy();
        stops(company);
        new CatalogNextDoor(beans, workspace, administrator).moveIn();
        incident();
        exception(company);
        ask(runs);
        rollout(runs);
        workspace.as(administrator, () -> beans.getBean(ServiceCatalog.class)
                .change(new ServiceOffer(ServiceTier.REVIEWED, CANARY + " texts", CANARY + " texts", Optional.of(10))));
        proof(runs);
        prompt(runs);
        workspace.as(administrator, this::issue);
        workspace.as(administrator, () -> beans.getBean(TokenService.class)
                .make(new TokenDraft(CANARY + " bot", Set.of(TokenScope.values()), 30)));
        mail();
        beans.getBean(VagueRounds.class).look(workspace.tenant());
        awaitBackground();
        Seals.seal(beans, workspace);
    }

    /** Moves in, and has everything. */
    public static Neighbour with(ApplicationContext beans, StubSystem system) {
        return new Neighbour(beans, system);
    }

    public Workspace workspace() {
        return workspace;
    }

    public PersonId administrator() {
        return administrator;
    }

    /** The one that runs. */
    private UseCaseId useCases(InventoryFixture.Company company) {
        CatalogService catalog = beans.getBean(CatalogService.class);
        company.draft(CANARY + " drafting");
        UseCaseId submitted = company.submitted(CANARY + " scoring");
        UseCaseId runs = company.approved(CANARY + " texts");
        UseCaseId suspended = company.approved(CANARY + " suspended");
        waiting(company, CANARY + " waiting");
        company.tool(CANARY + " tool");
        retired(company.tool(CANARY + " retired"));
        company.asset(CANARY + " data", DataClass.PERSONAL);
        workspace.as(administrator, () -> {
            catalog.addModel(CANARY + " model", Optional.of(CANARY + " vendor"));
            beans.getBean(VerdictService.class)
                    .add(new FingerprintDraft(
                            Signal.DOMAIN, "ai.neighbour.example", CANARY + " fingerprint", "", Set.of(), "Ours"));
            UseCaseId own = beans.getBean(PatternService.class)
                    .start("sandbox", new IntakePrefill(CANARY + " own", Map.of(), List.of(), Optional.empty()));
            TemplateService templates = beans.getBean(TemplateService.class);
            Suggestion line = new Suggestion(Duty.RESPONSIBLE, Holder.person(administrator));
            templates.save("content", 0, List.of(line), CANARY + " remark");
            SuggestedOwners owners = beans.getBean(SuggestedOwners.class);
            owners.confirm(own.ref(), owners.of(own.ref(), "content"));
            DecisionRight.Terms administrators =
                    new DecisionRight.Terms(List.of("administrator"), List.of(), List.of(), Optional.empty());
            beans.getBean(RightsService.class).save(DecisionKind.PUBLISH_POLICY, 0, administrators, CANARY + " remark");
            UUID waiting = beans.getBean(ApprovalQueries.class)
                    .history(submitted.ref())
                    .getFirst()
                    .id();
            beans.getBean(DiscussionService.class).ask(waiting, CANARY + " remark");
            beans.getBean(UseCaseService.class)
                    .change(suspended, 1, Map.of("problem", List.of(CANARY + " texts")), CANARY + " remark");
            beans.getBean(LifecycleService.class).suspend(suspended, "Answers were wrong");
            LocalDate today = LocalDate.ofInstant(beans.getBean(Clock.class).instant(), ZoneOffset.UTC);
            beans.getBean(DelegationService.class)
                    .set(new Delegation.Terms(
                            company.legal, administrator, Set.of("legal-reviewer"), true, today, today.plusDays(9)));
            beans.getBean(CalendarService.class)
                    .save(new WorkCalendar(
                            Set.of(DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(12, 0), Set.of(today), 1, 1));
            PlannedStep only =
                    new PlannedStep(Approver.role("legal-reviewer"), Needed.ANY, false, Optional.empty(), List.of());
            beans.getBean(WorkflowService.class)
                    .save(
                            WorkflowScope.useCase("prohibited"),
                            0,
                            new Workflow(false, true, 8, List.of(only)),
                            CANARY + " texts");
            beans.getBean(WorkspaceSettings.class)
                    .change(new WorkspaceParticulars(CANARY + " Holding", "Europe/Berlin", "EUR"));
            // who could decide goes, and what waits for them is stuck
            beans.getBean(Memberships.class).end(company.cmo, "Left");
            beans.getBean(Memberships.class).end(company.cio, "Left");
        });
        return runs;
    }

    /** Ended, with a tool that nobody else uses. */
    private void retired(String tool) {
        Map<String, List<String>> answers = Map.of("name", List.of(CANARY + " retired"), "tools", List.of(tool));
        workspace.as(administrator, () -> {
            UseCaseId retired =
                    beans.getBean(UseCaseService.class).register(new NewUseCase(answers, Optional.empty(), List.of()));
            beans.getBean(LifecycleService.class).retire(retired, CANARY + " texts");
        });
    }

    /** Waits for the administrator's decision. */
    private UseCaseId waiting(InventoryFixture.Company company, String name) {
        UseCaseId id = company.draft(name);
        workspace.as(company.marketer, () -> {
            beans.getBean(OwnershipService.class)
                    .replace(
                            id.ref(),
                            List.of(
                                    new Assignment(Duty.RESPONSIBLE, administrator),
                                    new Assignment(Duty.ACCOUNTABLE, administrator),
                                    new Assignment(Duty.EXECUTIVE_OWNER, administrator),
                                    new Assignment(Duty.OPERATIONAL_OWNER, administrator),
                                    new Assignment(Duty.TECHNICAL_OWNER, administrator)));
            beans.getBean(UseCaseService.class).submit(id);
        });
        return id;
    }

    private void scan(StubSystem system, UseCaseId runs) {
        ScanFixture scans = beans.getBean(ScanFixture.class);
        new ScanFixture.Acme()
                .person("user:1", "Mara Editor")
                .agent("agent:7", CANARY + " agent", "user:1")
                .agent("agent:8", CANARY + " bot", "user:1")
                .plugin("plugin:9", CANARY + " tool", "ai.neighbour.example")
                .grant("user:1", "CHANGE", "posts", "OWN")
                .grant("agent:8", "SEE", "contacts", List.of(CANARY + " field"), "crm.example.com")
                .answersFrom(system);
        ScanFixture.Setting setting = scans.connect(workspace, administrator, CANARY + " connection", system);
        scans.scan(setting);
        link(runs);
        scans.scan(setting);
        workspace.as(administrator, () -> {
            beans.getBean(ScanSchedules.class)
                    .set(setting.connection(), new ScanSchedule.Daily(LocalTime.of(4, 0)), Duration.ZERO);
            beans.getBean(BlackoutService.class)
                    .set(
                            setting.connection(),
                            List.of(new Blackout(Set.of(DayOfWeek.SUNDAY), LocalTime.of(1, 0), LocalTime.of(2, 0))));
            FindingQueries findings = beans.getBean(FindingQueries.class);
            findings.list(FindingFilter.unresolved(), Optional.empty(), 1)
                    .items()
                    .forEach(finding -> beans.getBean(FindingService.class).assign(finding.id(), administrator));
        });
        attest(scans, system);
    }

    /** Says for a system that says nothing which AI it has. */
    private void attest(ScanFixture scans, StubSystem system) {
        scans.scan(scans.connectSilent(workspace, administrator, CANARY + " desk", system));
        Attestation.Answer answer = new Attestation.Answer(
                true, List.of(CANARY + " helper"), Set.of(Capability.INFER), "Settings, AI: switched on.", 90);
        workspace.as(
                administrator,
                () ->
                        beans
                                .getBean(FindingQueries.class)
                                .list(FindingFilter.unresolved(), Optional.empty(), 50)
                                .items()
                                .stream()
                                .filter(finding -> finding.kind() == FindingKind.TO_ATTEST)
                                .forEach(task ->
                                        beans.getBean(AttestationService.class).answer(task.id(), answer)));
    }

    /** Says that the agent a scan saw belongs to this use case. */
    private void link(UseCaseId useCase) {
        workspace.as(administrator, () -> {
            IntegrationId agent = beans.getBean(AccessMapQueries.class)
                    .list(AccessFilter.none(), Optional.empty(), 1)
                    .items()
                    .getFirst()
                    .id();
            beans.getBean(IntegrationService.class).link(agent, useCase);
        });
    }

    /** In force, with another version that waits. */
    private void policy() {
        PersonId second = workspace.person(CANARY + " Administrator", "administrator");
        PolicyService policies = beans.getBean(PolicyService.class);
        Policy policy = new Policy(
                "PG-01",
                CANARY + " policy",
                Effect.ALLOW,
                Set.of(Action.values()),
                "use_case.owned",
                CANARY + " policy",
                Set.of(),
                Set.of(),
                CANARY + " policy",
                Stream.of(true, false)
                        .map(on -> new PolicyCase(PolicyFacts.none().with(PolicyFact.USE_CASE_OWNED, on), on))
                        .toList());
        workspace.as(administrator, () -> policies.propose(policy, CANARY + " remark"));
        workspace.as(second, () -> policies.publish("PG-01", 1, CANARY + " remark"));
        workspace.as(second, () -> policies.proposeWithdrawal("PG-01", CANARY + " remark"));
        workspace.as(second, () -> beans.getBean(DryRunService.class).start("PG-01", 2));
    }

    /** Something did not get through, and somebody chose how to hear of things. */
    private void mail() {
        workspace.as(
                administrator, () -> beans.getBean(NotificationChoices.class).choose("incident", Pace.NEVER));
        database.asSuperuser()
                .sql("update notification set state = 'failed', problem = 'down' where tenant_id = ?")
                .param(workspace.tenant().value())
                .update();
    }

    /** A use case, and who makes a tool; somebody wants that to go on. */
    private void stops(InventoryFixture.Company company) {
        KillSwitchService killSwitch = beans.getBean(KillSwitchService.class);
        UseCaseId stopped = waiting(company, CANARY + " stopped");
        workspace.as(administrator, () -> {
            UUID tool = beans.getBean(CatalogService.class)
                    .addTool(CANARY + " stopped", Optional.of(CANARY + " Stopworks"))
                    .id();
            UUID vendor =
                    beans.getBean(VendorQueries.class).vendorsOf(List.of(tool)).get(tool);
            killSwitch.stop(stopped.ref(), CANARY + " stopped");
            UUID stop = killSwitch.stop(new SubjectRef(SubjectKind.VENDOR, vendor), CANARY + " stopped");
            killSwitch.askToLift(stop, CANARY + " stopped");
        });
    }

    /** With a task somebody has, a story, a cause and lessons. */
    private void incident() {
        workspace.as(administrator, () -> {
            IncidentId id = beans.getBean(IncidentService.class)
                    .open(new IncidentDraft(
                            "wrong-claim",
                            CANARY + " incident",
                            Optional.empty(),
                            Optional.empty(),
                            CANARY + " incident"));
            beans.getBean(IncidentService.class).give(id, administrator);
            beans.getBean(PostMortems.class).write(id, CANARY + " incident", List.of(CANARY + " incident"));
            Map.of(LessonKind.POLICY_VERSION, "PG-01", LessonKind.CONTROL, "GV-02")
                    .forEach((kind, target) -> beans.getBean(LessonService.class)
                            .write(
                                    id,
                                    new LessonDraft(
                                            CANARY + " incident",
                                            kind,
                                            Optional.of(target),
                                            Optional.of(administrator),
                                            Optional.of(LocalDate.now(beans.getBean(Clock.class))
                                                    .plusDays(90)))));
        });
    }

    /** One that counts, one that waits. */
    private void exception(InventoryFixture.Company company) {
        ExceptionService exceptions = beans.getBean(ExceptionService.class);
        UseCaseId useCase = waiting(company, CANARY + " exception");
        List<ExceptionId> asked = workspace.as(company.marketer, () -> Stream.of(
                        ExceptedKind.POLICY, ExceptedKind.REQUIREMENT)
                .map(kind -> exceptions.ask(new ExceptionDraft(
                        useCase,
                        kind,
                        "PG-01",
                        Optional.of(company.operations),
                        CANARY + " exception",
                        CANARY + " exception",
                        Optional.of(LocalDate.now(beans.getBean(Clock.class)).plusDays(30)))))
                .toList());
        workspace.as(
                administrator, () -> new MyTurn(beans).approve(asked.getFirst().subject(), CANARY + " exception"));
    }

    /** How far the use case that runs reaches. */
    private void rollout(UseCaseId runs) {
        workspace.as(administrator, () -> beans.getBean(RolloutService.class)
                .plan(
                        runs,
                        List.of(
                                new RolloutStep(CANARY + " texts", 5, CANARY + " texts"),
                                new RolloutStep("All", 100, "It went well")),
                        CANARY + " texts"));
    }

    /** What policies say to the use case that runs. */
    private void ask(UseCaseId runs) {
        workspace.as(administrator, () -> beans.getBean(PolicyDecisionService.class)
                .decide(new DecisionRequest(
                        Action.SEND, Optional.of(runs.value()), PolicyFacts.none(), Optional.empty())));
    }

    /** A control of its own, and evidence for one that comes with Remit, which the rounds have judged. */
    private void proof(UseCaseId useCase) {
        workspace.as(administrator, () -> beans.getBean(OwnControlService.class)
                .add(new OwnControlDraft(
                        "NEXT-01",
                        Optional.of(Area.QUALITY),
                        CANARY + " control",
                        CANARY + " control",
                        Optional.of(Lane.EXPERIMENT),
                        CANARY + " control",
                        "use_case.audience == \"internal\"",
                        Optional.of(EvidenceAsked.Kind.TEST),
                        CANARY + " control",
                        Optional.of(6),
                        CANARY + " control",
                        Map.of())));
        workspace.as(administrator, () -> beans.getBean(ControlEvidenceService.class)
                .give(
                        useCase,
                        "GV-02",
                        new ControlEvidence.Draft(
                                CANARY + " proof",
                                CANARY + " proof",
                                Optional.empty(),
                                List.of(new GivenFile(
                                        CANARY + " proof.txt", CANARY.getBytes(StandardCharsets.UTF_8))))));
        notice(useCase);
        ControlRoundsFixture.follow(beans);
    }

    /** What its disclosure register says of the use case. */
    private void notice(UseCaseId useCase) {
        DisclosureDraft draft = new DisclosureDraft(
                CANARY + " notice",
                DisclosureDraft.Kind.CHANNEL,
                CANARY + " notice",
                Optional.of(useCase),
                DisclosureDraft.Nature.INTERACTING,
                DisclosureDraft.Medium.TEXT,
                Set.of(),
                true,
                CANARY + " notice",
                DisclosureDraft.Marking.NONE,
                "",
                LocalDate.now(Clock.systemUTC()).plusMonths(6));
        workspace.as(administrator, () -> beans.getBean(DisclosureService.class).add(draft));
    }

    /** Published, with another version that waits, another draft, and a use case that works with it. */
    private void prompt(UseCaseId runs) {
        PersonId second = workspace.person(CANARY + " Administrator", "administrator");
        PromptFixture fixture = new PromptFixture(beans, workspace);
        Prompt mail = PromptFixture.prompt("neighbours-mail", CANARY + " mail", fixture.model(administrator));
        PromptId id = fixture.published(administrator, second, mail);
        workspace.as(second, () -> {
            beans.getBean(PromptProposals.class).proposeAgain(id, 1, CANARY + " remark");
            beans.getBean(PromptDrafts.class).save(id, mail, 2);
        });
        workspace.as(administrator, () -> {
            beans.getBean(PromptUses.class).link(id, runs);
            beans.getBean(PromptUses.class).mark(id, true);
        });
    }

    private void issue() {
        beans.getBean(ReportService.class).issue(ReportKind.REGISTER, 1);
        beans.getBean(ReportSchedules.class)
                .set(new ReportSchedule.Plan(ReportKind.REGISTER, 30, ReportSchedule.Cadence.MONTHLY, 7));
    }

    /** What is done in the background is done before anybody looks. */
    private void awaitBackground() {
        ReportQueries reports = beans.getBean(ReportQueries.class);
        DryRunService dryRuns = beans.getBean(DryRunService.class);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (workspace.as(
                administrator,
                () -> reports.active() > 0
                        || dryRuns.find("PG-01", 2).orElseThrow().running())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the neighbour's report or dry run does not get ready");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** An id of the neighbour's, and the table whose row it names. */
    public record Id(String table, UUID value) {

        /** As what features refer to it. What is no subject is called a use case. */
        public SubjectRef subject() {
            String code = table.equals("membership") ? "person" : table.replace('_', '-');
            SubjectKind kind = Arrays.stream(SubjectKind.values())
                    .filter(k -> k.code().equals(code))
                    .findFirst()
                    .orElse(SubjectKind.USE_CASE);
            return new SubjectRef(kind, value);
        }
    }

    /** The ids of rows of every table, and of people. */
    public List<Id> ids() {
        return Stream.concat(
                        tables("id").stream().flatMap(table -> ids(table, "id")),
                        Stream.concat(
                                ids("membership", "person_id"),
                                Stream.of(new Id("workspace", workspace.tenant().value()))))
                .toList();
    }

    private Stream<Id> ids(String table, String column) {
        return database
                .asSuperuser()
                .sql("select " + column + " from " + table + " where tenant_id = ? order by 1 limit " + ROWS)
                .param(workspace.tenant().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new Id(table, id));
    }

    /**
     * What of the neighbour's these words give away, other than what was brought along; empty if nothing. The administrator's id
     * is brought along always.
     */
    public List<String> seenIn(String words, Collection<Id> ids, Optional<UUID> brought) {
        return Stream.concat(
                        ENDINGS.stream().map(ending -> CANARY + ending),
                        ids.stream()
                                .map(Id::value)
                                .filter(id -> !id.equals(administrator.value()) && !brought.equals(Optional.of(id)))
                                .map(UUID::toString))
                .filter(words::contains)
                .distinct()
                .toList();
    }

    /** A fingerprint of the rows of each table. */
    public TreeMap<String, String> rows() {
        TreeMap<String, String> rows = new TreeMap<>();
        for (String table : tables("tenant_id")) {
            rows.put(
                    table,
                    database.asSuperuser()
                            .sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                            + table + " t where tenant_id = ?")
                            .param(workspace.tenant().value())
                            .query(String.class)
                            .single());
        }
        return rows;
    }

    private List<String> tables(String column) {
        return database.asSuperuser().sql("""
                        select c.relname from pg_class c
                         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                           and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
                           and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = ?
                                          and a.atttypid = 'uuid'::regtype)
                         order by 1""").param(column).query(String.class).list();
    }
}
