package dev.remit.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Decision;
import dev.remit.approval.delegation.Delegation;
import dev.remit.approval.delegation.DelegationService;
import dev.remit.approval.discussion.DiscussionService;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.VendorQueries;
import dev.remit.exception.ExceptedKind;
import dev.remit.exception.ExceptionDraft;
import dev.remit.exception.ExceptionService;
import dev.remit.identity.Memberships;
import dev.remit.identity.PersonId;
import dev.remit.incident.IncidentDraft;
import dev.remit.incident.IncidentService;
import dev.remit.incident.IncidentTasks;
import dev.remit.incident.PostMortems;
import dev.remit.incident.lesson.LessonCharge;
import dev.remit.incident.lesson.LessonDraft;
import dev.remit.incident.lesson.LessonId;
import dev.remit.incident.lesson.LessonKind;
import dev.remit.incident.lesson.LessonService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseService;
import dev.remit.killswitch.KillSwitchService;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom what is told: who has to act or to know, once, and nobody else. */
@DatabaseTest
class NotificationTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    NotificationChoices choices;

    @Autowired
    MailDesk desk;

    @Autowired
    Clock clock;

    Company company;
    MailFixture mail;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
        mail = new MailFixture(beans, company.workspace);
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void whoeverCanDecideIsMailedOnceWithNothingButTheNameAndALink() throws Exception {
        UseCaseId id = company.submitted("Reply <b>drafting</b>");
        assertThat(mail.deliver()).isPositive();
        assertThat(mail.deliver()).as("once").isZero();
        PersonId reviewer = mail.waitingFor("asked").getFirst();
        assertThat(mail.subjects(reviewer)).containsExactly("Waits for your decision: Reply <b>drafting</b>");
        String approval = company.approval(id).id().toString();
        assertThat(mail.plain(reviewer))
                .contains("https://remit.example.test/console/decisions/" + approval)
                .contains("https://remit.example.test/console/notifications")
                .doesNotContain("nine hours");
        assertThat(mail.html(reviewer))
                .contains("Reply &lt;b&gt;drafting&lt;/b&gt;</a>")
                .doesNotContain("<b>");
    }

    @Test
    void whoAskedHearsHowItWasDecidedAndNobodyOfWhatTheyDidThemselves() throws Exception {
        UseCaseId id = company.submitted("Reply drafting");
        company.decide(company.approval(id), Decision.Outcome.DECLINED);
        mail.deliver();
        assertThat(mail.subjects(company.marketer)).containsExactly("Declined: Reply drafting");
    }

    @Test
    void whatIsDecidedMeanwhileIsNotAskedForAnyMore() throws Exception {
        UseCaseId id = company.submitted("Reply drafting");
        PersonId reviewer = mail.waitingFor("asked").getFirst();
        company.decide(company.approval(id), Decision.Outcome.DECLINED);
        mail.deliver();
        assertThat(mail.subjects(reviewer)).isEmpty();
        assertThat(mail.states("asked")).containsOnly("dropped");
    }

    @Test
    void whoLeftOrLostTheRightHearsNothing() throws Exception {
        company.submitted("Reply drafting");
        PersonId reviewer = mail.waitingFor("asked").getFirst();
        Memberships memberships = beans.getBean(Memberships.class);
        PersonId administrator = company.workspace.person("Nadia Okafor", "administrator");
        company.workspace.as(administrator, () -> memberships.end(reviewer, "Left"));
        mail.deliver();
        assertThat(mail.subjects(reviewer)).isEmpty();
    }

    @Test
    void whoStandsInForSomebodyIsMailedInTheirPlaceToo() throws Exception {
        PersonId standIn = company.workspace.person("Nora Lindt", "legal-reviewer");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        company.submitted("Reply drafting");
        PersonId reviewer = mail.waitingFor("asked").getFirst();
        Set<String> roles = Set.of(company.reviewers().get(reviewer));
        company.workspace.as(reviewer, () -> {
            beans.getBean(DelegationService.class)
                    .set(new Delegation.Terms(reviewer, standIn, roles, true, today, today.plusDays(9)));
        });
        company.submitted("Lead scoring");
        mail.deliver();
        assertThat(mail.subjects(standIn)).contains("Waits for your decision: Lead scoring");
        assertThat(mail.subjects(reviewer)).contains("Waits for your decision: Lead scoring");
    }

    @Test
    void whoeverIsMentionedIsMailedAndNotWhatWasSaid() throws Exception {
        UseCaseId id = company.submitted("Reply drafting");
        mail.deliver();
        company.workspace.as(company.marketer, () -> beans.getBean(DiscussionService.class)
                .comment(company.approval(id).id(), "@Priya Anand, nine hours?"));
        mail.deliver();
        assertThat(mail.subjects(company.operations))
                .containsExactly("You are mentioned in what is said about: Reply drafting");
        assertThat(mail.plain(company.operations)).doesNotContain("nine hours");
    }

    @Test
    void whatIsRolledBackIsToldToNobody() {
        UseCaseId id = company.draft("Reply drafting");
        company.own(id);
        company.workspace.as(
                company.marketer, () -> beans.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
                    beans.getBean(UseCaseService.class).submit(id);
                    status.setRollbackOnly();
                }));
        assertThat(mail.states("asked")).isEmpty();
    }

    @Test
    void ownersHearOfTheKillSwitchDecidersOfExceptionsAndWhoeverGotATaskOfIt() throws Exception {
        UseCaseId id = company.approved("Reply drafting");
        mail.deliver();
        company.workspace.as(company.legal, () -> {
            beans.getBean(KillSwitchService.class).stop(id.ref(), "It lies");
        });
        company.workspace.as(company.marketer, () -> beans.getBean(ExceptionService.class)
                .ask(new ExceptionDraft(
                        id,
                        ExceptedKind.REQUIREMENT,
                        "PG-01",
                        Optional.of(company.operations),
                        "The migration is late",
                        "A person reads all",
                        Optional.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .plusDays(5)))));
        var incident = company.workspace.as(company.legal, () -> beans.getBean(IncidentService.class)
                .open(new IncidentDraft("wrong-claim", "A claim", Optional.empty(), Optional.empty(), "It was wrong")));
        company.workspace.as(company.legal, () -> beans.getBean(IncidentTasks.class)
                .add(
                        incident,
                        "Correct it",
                        Optional.of(company.brand),
                        clock.instant().plus(Duration.ofDays(1))));
        company.workspace.as(company.legal, () -> {
            beans.getBean(PostMortems.class).write(incident, "Nobody read it", List.of("Nobody reads claims"));
            LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(9);
            LessonService lessons = beans.getBean(LessonService.class);
            LessonId lesson = lessons.write(
                    incident,
                    new LessonDraft(
                            "Claims are read",
                            LessonKind.NEW_POLICY,
                            Optional.empty(),
                            Optional.of(company.legal),
                            Optional.of(day)));
            lessons.give(lesson, new LessonCharge(Optional.of(company.brand), Optional.of(day), "Brand knows"));
        });
        mail.deliver();
        assertThat(mail.subjects(company.cmo))
                .contains(
                        "Stopped by the kill switch: Reply drafting",
                        "Waits for your decision: X-1: requirement PG-01, Reply drafting");
        assertThat(mail.subjects(company.operations))
                .contains("Stopped by the kill switch: Reply drafting")
                .doesNotContain("Waits for your decision: X-1: requirement PG-01, Reply drafting");
        assertThat(mail.subjects(company.brand))
                .contains(
                        "A task of an incident is yours: I-2, A claim",
                        "You see to a lesson of an incident: I-2, A claim");
    }

    @Test
    void whoeverDecidedHearsThatItCountsNoLonger() throws Exception {
        UseCaseId id = company.approved("Reply drafting");
        mail.deliver();
        company.workspace.as(company.operations, () -> beans.getBean(UseCaseService.class)
                .change(
                        id,
                        1,
                        Map.of(
                                "autonomy", List.of("recommend"),
                                "decides", List.of("nothing"),
                                "spends", List.of("no")),
                        "It recommends now"));
        mail.deliver();
        assertThat(mail.sentTo("voided")).isNotEmpty();
    }

    @Test
    void whoeverDecidedHearsThatTheKillSwitchEndedItAndOwnersOfAllItHeldThatItIsLifted() throws Exception {
        UseCaseId id = company.approved("Reply drafting");
        Set<PersonId> deciders = company.approval(id).round().steps().stream()
                .flatMap(step -> step.decision().stream())
                .map(Decision::by)
                .collect(Collectors.toSet());
        SubjectRef tool = new SubjectRef(SubjectKind.AI_TOOL, UUID.fromString(company.tool("Zendesk AI agent")));
        mail.deliver();
        KillSwitchService killSwitch = beans.getBean(KillSwitchService.class);
        UUID stop = company.workspace.as(company.legal, () -> killSwitch.stop(tool, "It lies"));
        mail.deliver();
        String ended = "What was decided counts no longer, and nobody is asked anew yet: Reply drafting";
        for (PersonId decider : deciders) {
            assertThat(mail.subjects(decider)).contains(ended);
        }
        assertThat(mail.subjects(company.marketer)).as("who asked").contains(ended);
        assertThat(mail.subjects(company.operations)).contains("Stopped by the kill switch: Zendesk AI agent");
        company.workspace.as(company.legal, () -> killSwitch.askToLift(stop, "It was mended"));
        company.workspace.as(company.security, () -> killSwitch.confirmLift(stop, "Seen with ten answers"));
        mail.deliver();
        assertThat(mail.subjects(company.operations))
                .as("owns the use case, not the tool")
                .contains("Not stopped any more: Zendesk AI agent");
        company.workspace.as(company.cio, () -> {
            beans.getBean(CatalogService.class).toolMadeBy(tool.id(), "Zendesk");
            UUID vendor = beans.getBean(VendorQueries.class)
                    .vendorsOf(Set.of(tool.id()))
                    .get(tool.id());
            return killSwitch.stop(new SubjectRef(SubjectKind.VENDOR, vendor), "It was sold");
        });
        mail.deliver();
        assertThat(mail.subjects(company.operations))
                .as("owns what uses a tool of the vendor's")
                .contains("Stopped by the kill switch: Zendesk");
    }

    @Test
    void everybodyChoosesForThemselvesAndWhoChoseNeverIsToldNothing() throws Exception {
        for (PersonId person : company.reviewers().keySet()) {
            company.workspace.as(person, () -> choices.choose("step-waits", Pace.NEVER));
        }
        company.submitted("Reply drafting");
        assertThat(mail.states("asked")).isEmpty();
        company.workspace.as(company.marketer, () -> assertThatThrownBy(() -> choices.choose("weather", Pace.DAILY))
                .isInstanceOf(RefusedException.class));
        company.workspace.as(company.marketer, () -> assertThat(choices.mine())
                .as("of what they may hear of")
                .noneMatch(choice -> choice.kind().equals("step-waits")));
    }

    @Test
    void inTheMorningOneMailSaysEverythingThatWaitsAndNoneIfNothingDoes() throws Exception {
        for (PersonId person : company.reviewers().keySet()) {
            company.workspace.as(person, () -> choices.choose("step-waits", Pace.DAILY));
        }
        UseCaseId first = company.submitted("Reply drafting");
        company.submitted("Lead scoring");
        PersonId reviewer = mail.waitingFor("asked").getFirst();
        assertThat(mail.deliver()).as("not before the morning").isZero();
        mail.passed();
        mail.deliver();
        assertThat(mail.subjects(reviewer)).singleElement().asString().startsWith("2 things wait for you in Test ");
        assertThat(mail.plain(reviewer)).contains("Decisions that wait for you", "Reply drafting", "Lead scoring");
        UseCaseId third = company.submitted("Page texts");
        company.decide(company.approval(third), Decision.Outcome.DECLINED);
        company.decide(company.approval(first), Decision.Outcome.DECLINED);
        mail.passed();
        mail.deliver();
        assertThat(mail.subjects(reviewer)).as("nothing new waits").hasSize(1);
    }

    @Test
    void anotherWorkspaceNeitherSendsNorSeesItAndMailIsForAdministrators() throws Exception {
        company.submitted("Reply drafting");
        Company other = new InventoryFixture(beans).open();
        try (MailFixture theirs = new MailFixture(beans, other.workspace)) {
            assertThat(theirs.deliver()).isZero();
            assertThat(theirs.mails()).isEmpty();
        }
        assertThat(mail.states("asked")).containsOnly("waiting");
        company.workspace.as(company.operations, () -> {
            assertThatThrownBy(() -> desk.standing()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.sendTest()).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void withoutAMailServerItSaysSoAndWhatIsOldIsNeverSent() {
        company.submitted("Reply drafting");
        PersonId administrator = company.workspace.person("Nadia Okafor", "administrator");
        company.workspace.as(administrator, () -> {
            assertThat(desk.standing().setUp()).isEmpty();
            assertThatThrownBy(() -> desk.sendTest()).isInstanceOfSatisfying(RefusedException.class, no -> assertThat(
                            no.first().refusal())
                    .isEqualTo(NotificationRefusal.NOT_SET_UP));
        });
        mail.daysPass(4);
        company.workspace.asJob(() -> {
            beans.getBean(Letters.class).tidy(false);
            return 1;
        });
        assertThat(mail.states("asked")).containsOnly("dropped");
    }

    @Test
    void theWayToTheServerIsSetUpWholeOrNotAtAll() {
        assertThat(MailFixture.settings(25).setUp()).isTrue();
        assertThatThrownBy(() -> new MailSettings(
                        "mail.example.test", 25, "remit", "", "", MailSettings.Tls.NONE, "nobody", "remit.example"))
                .hasMessageContaining("REMIT_MAIL_FROM")
                .hasMessageContaining("REMIT_URL")
                .hasMessageContaining("REMIT_MAIL_PASSWORD");
        assertThat(Set.of(MailSettings.Tls.values())).hasSize(3);
    }
}
