package dev.remit.connector.wordpress;

import static dev.remit.plugin.Question.CREDENTIALS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;
import static dev.remit.plugin.Question.INTEGRATIONS;
import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.NATIVE_AI;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One pass over a site: first who we are, then what is plugged in, then every user with their application passwords. */
final class SiteScan {

    private static final String NOT_RECORDED =
            "WordPress records the last use of application passwords, to the day; not of plug-ins and not of sign-ins.";

    /** What is read user by user. */
    private static final List<Question> PER_USER = List.of(IDENTITIES, CREDENTIALS, GRANTS, LAST_USE);

    private final WordPressSite site;
    private final ScanContext context;
    private final ScanSink sink;
    private final Set<String> untranslated = new TreeSet<>();
    private String refusal = "";
    private long unread;
    private long users;

    SiteScan(WordPressSite site, ScanContext context, ScanSink sink) {
        this.site = site;
        this.context = context;
        this.sink = sink;
    }

    void run() {
        site.session();
        Json index = site.index();
        index.at("/namespaces").items();
        Optional<ConnectorException> plugins =
                asked(INTEGRATIONS, GRANTS) ? attempt(() -> plugins(index)) : Optional.empty();
        answer(INTEGRATIONS, plugins.map(Coverage::of).orElseGet(Coverage::answered));
        abilities(index);
        Optional<ConnectorException> people = asked(PER_USER).findAny().isPresent()
                ? attempt(() -> site.users(goOn(), this::people))
                : Optional.empty();
        answer(IDENTITIES, people.map(this::incomplete).orElseGet(Coverage::answered));
        answer(CREDENTIALS, people.map(this::incomplete).orElseGet(this::credentials));
        answer(LAST_USE, people.map(this::incomplete).orElseGet(this::lastUse));
        answer(GRANTS, grants(plugins, people));
    }

    private void plugins(Json index) {
        Readings.namespaces(index).forEach(namespace -> observe(INTEGRATIONS, namespace));
        List<Json> plugins = site.plugins().items();
        progress(INTEGRATIONS, plugins.size(), OptionalLong.of(plugins.size()));
        for (Json each : plugins) {
            Principal plugin = Readings.plugin(each);
            observe(INTEGRATIONS, plugin);
            if (plugin.state() != Principal.State.INACTIVE) {
                Rights.ofCode(plugin.key(), each.evidence()).forEach(grant -> observe(GRANTS, grant));
            }
        }
    }

    private void abilities(Json index) {
        if (!asked(NATIVE_AI)) {
            return;
        }
        if (!Readings.hasAbilities(index)) {
            answer(
                    NATIVE_AI,
                    Coverage.notExposed("This WordPress has no abilities interface; it comes with WordPress 6.9."));
            return;
        }
        Optional<ConnectorException> failure = attempt(
                () -> site.abilities(page -> page.response().json().items().forEach(ability -> {
                    observe(NATIVE_AI, Readings.abilityProvider(ability));
                    observe(NATIVE_AI, Readings.ability(ability));
                })));
        answer(
                NATIVE_AI,
                failure.map(Coverage::of)
                        .orElseGet(() ->
                                Coverage.answered("Only abilities that their plug-in shows by REST are listed.")));
    }

    /** The page of users to go on with, if the scan was interrupted and there are as many users as before; else the first. */
    private int goOn() {
        Set<String> positions = asked(PER_USER)
                .map(question -> context.checkpoint(question).orElse(""))
                .collect(Collectors.toSet());
        UserPosition position =
                positions.size() == 1 ? UserPosition.of(positions.iterator().next()) : UserPosition.START;
        if (position.page() == 1 || !WordPressSite.total(site.oneUser()).equals(position.total())) {
            return 1;
        }
        users = position.users();
        unread = position.unread();
        refusal = position.refusal();
        untranslated.addAll(position.untranslated());
        return position.page();
    }

    private void people(WordPressSite.Page page) {
        String total = WordPressSite.total(page.response());
        for (Json user : page.response().json().items()) {
            context.stopIfCancelled();
            person(user);
            users++;
            OptionalLong all = total.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(total));
            List.of(IDENTITIES, CREDENTIALS, LAST_USE).forEach(question -> progress(question, users, all));
        }
        if (!page.last()) {
            new UserPosition(page.number() + 1, users, total, unread, refusal, untranslated)
                    .text()
                    .ifPresent(position -> asked(PER_USER).forEach(question -> sink.checkpoint(question, position)));
        }
    }

    private void person(Json user) {
        Principal person = Readings.person(user);
        Set<String> held = Readings.held(user);
        observe(IDENTITIES, person);
        untranslated.addAll(Rights.untranslated(held));
        Rights.effective(person.key(), Grant.Mode.APPLICATION, held, user.evidence())
                .forEach(grant -> observe(GRANTS, grant));
        if (!asked(CREDENTIALS, GRANTS, LAST_USE)) {
            return;
        }
        for (Json password : passwords(user)) {
            observe(CREDENTIALS, Readings.applicationPassword(password, person.key()));
            observe(LAST_USE, Readings.use(password));
            Rights.effective(Readings.passwordKey(password), Grant.Mode.DELEGATED, held, user.evidence())
                    .forEach(grant -> observe(GRANTS, grant));
        }
    }

    /** A user whose application passwords are closed to us, or who is gone since, leaves a gap but does not end the scan. */
    private List<Json> passwords(Json user) {
        try {
            return site.applicationPasswords(user.requiredText("/id")).items();
        } catch (ConnectorException refused) {
            if (refused.failure() != Failure.FORBIDDEN
                    && refused.failure() != Failure.REJECTED
                    && refused.failure() != Failure.NOT_FOUND) {
                throw refused;
            }
            refusal = unread == 0 ? refused.getMessage() : refusal;
            unread++;
            return Collections.emptyList();
        }
    }

    private Coverage credentials() {
        if (unread == 0) {
            return Coverage.answered();
        }
        return unread == users
                ? Coverage.forbidden(refusal)
                : Coverage.partial("The application passwords of " + unread + " of " + users
                        + " users could not be read. The first refusal: " + refusal);
    }

    private Coverage lastUse() {
        Coverage credentials = credentials();
        return credentials.status() == Coverage.Status.ANSWERED ? Coverage.answered(NOT_RECORDED) : credentials;
    }

    private Coverage grants(Optional<ConnectorException> plugins, Optional<ConnectorException> people) {
        List<String> gaps = new ArrayList<>();
        plugins.ifPresent(failure -> gaps.add("What plug-ins may do is missing: " + failure.getMessage()));
        people.ifPresent(failure -> gaps.add("What users may do is incomplete: " + failure.getMessage()));
        if (plugins.isPresent() && people.isPresent()) {
            return users == 0 ? Coverage.of(people.get()) : Coverage.partial(String.join(" ", gaps));
        }
        if (unread > 0) {
            gaps.add("Some application passwords could not be read: " + refusal);
        }
        if (!gaps.isEmpty()) {
            untranslated().ifPresent(gaps::add);
            return Coverage.partial(String.join(" ", gaps));
        }
        return untranslated().map(Coverage::answered).orElseGet(Coverage::answered);
    }

    /** Every right was read, and of some nobody but their plug-in knows what they allow. */
    private Optional<String> untranslated() {
        return untranslated.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Rights that plug-ins added are not translated: " + String.join(", ", untranslated) + ".");
    }

    private Coverage incomplete(ConnectorException failure) {
        return users == 0
                ? Coverage.of(failure)
                : Coverage.partial("Reading stopped after " + users + " users: " + failure.getMessage());
    }

    /** What failed, unless it is the end of the whole scan. */
    private Optional<ConnectorException> attempt(Runnable part) {
        try {
            part.run();
            return Optional.empty();
        } catch (ConnectorException failure) {
            if (failure.failure() == Failure.CANCELLED || failure.failure() == Failure.UNDECLARED) {
                throw failure;
            }
            return Optional.of(failure);
        }
    }

    private boolean asked(Question... questions) {
        return asked(List.of(questions)).findAny().isPresent();
    }

    private Stream<Question> asked(List<Question> questions) {
        return questions.stream().filter(context.questions()::contains);
    }

    private void observe(Question question, Observation observation) {
        if (asked(question)) {
            sink.observe(question, observation);
        }
    }

    private void progress(Question question, long done, OptionalLong total) {
        if (asked(question)) {
            sink.progress(question, done, total);
        }
    }

    private void answer(Question question, Coverage coverage) {
        if (asked(question)) {
            sink.answer(question, coverage);
        }
    }
}
