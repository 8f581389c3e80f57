package dev.remit.ownership.rights;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.Role;
import dev.remit.ownership.Duty;
import dev.remit.ownership.rights.DecisionRight.Terms;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The table of decision rights, read by everybody and written, version by version, by who manages the workspace. */
@Service
@Transactional
public class RightsService {

    private static final String MAY_READ = "hasAuthority('policy:read')";
    private static final int LONGEST_COMMENT = 2_000;
    private static final int MOST_VERSIONS = 50;

    private final RightRows rows;
    private final DecisionRights rights;
    private final People people;
    private final CurrentUser user;
    private final CurrentTenant tenant;
    private final Ledger ledger;

    RightsService(
            RightRows rows,
            DecisionRights rights,
            People people,
            CurrentUser user,
            CurrentTenant tenant,
            Ledger ledger) {
        this.rows = rows;
        this.rights = rights;
        this.people = people;
        this.user = user;
        this.tenant = tenant;
        this.ledger = ledger;
    }

    /** What holds for every kind, in their order. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<DecisionRight> all() {
        Map<DecisionKind, DecisionRight> holds = new EnumMap<>(DecisionKind.class);
        rows.newest().forEach(right -> holds.put(right.kind(), right));
        for (DecisionKind kind : DecisionKind.values()) {
            holds.computeIfAbsent(kind, rights::shipped);
        }
        return List.copyOf(holds.values());
    }

    /** The newest first, what holds without any last; no more than anybody reads. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<DecisionRight> versions(DecisionKind kind) {
        return Stream.concat(rows.versions(kind, MOST_VERSIONS).stream(), Stream.of(rights.shipped(kind)))
                .toList();
    }

    /** What whoever asks decides alone: always, or for things they carry a duty for. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public Mine mine() {
        Set<DecisionKind> always = EnumSet.noneOf(DecisionKind.class);
        Set<DecisionKind> forMine = EnumSet.noneOf(DecisionKind.class);
        Optional<Person> me = user.find().flatMap(a -> a.person()).flatMap(people::find);
        for (DecisionRight right : me.isPresent() ? all() : List.<DecisionRight>of()) {
            boolean may = user.may(right.kind().permission());
            if (may && DecisionRights.mayByRole(right.terms(), me.orElseThrow())) {
                always.add(right.kind());
            } else if (!right.terms().duties().isEmpty() && (may || right.kind().accountableMay())) {
                forMine.add(right.kind());
            }
        }
        return new Mine(always, forMine);
    }

    /**
     * What a person decides alone.
     *
     * @param forMine only for things they carry one of the named duties for
     */
    public record Mine(Set<DecisionKind> always, Set<DecisionKind> forMine) {

        public Mine {
            always = Set.copyOf(always);
            forMine = Set.copyOf(forMine);
        }
    }

    /**
     * Holds from now on, with the next decision.
     *
     * @param seen number of the version that was changed
     * @return the new version's number
     */
    @PreAuthorize("hasAuthority('workspace:manage')")
    public int save(DecisionKind kind, int seen, Terms terms, String comment) {
        DecisionRight before = rights.current(kind);
        RefusedException.throwIfAny(problems(kind, terms, comment));
        if (terms.equals(before.terms())) {
            throw RightsRefusal.NOTHING_CHANGED.because();
        }
        int number = seen + 1;
        if (before.number() != seen || !rows.insert(kind, number, terms, user.person(), comment.strip())) {
            throw RightsRefusal.CHANGED_MEANWHILE.because();
        }
        ledger.append(Act.of(
                        "decision-right.changed",
                        new SubjectRef(SubjectKind.WORKSPACE, tenant.get().value()))
                .onVersion(String.valueOf(number))
                .because(comment.strip())
                .with("decision", kind.code())
                .with("decide", String.join(", ", deciders(terms)))
                .with("consulted", String.join(", ", terms.consulted()))
                .with("routed", terms.routed().orElse("")));
        return number;
    }

    private List<Problem> problems(DecisionKind kind, Terms terms, String comment) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Role> roles = people.roles().stream().collect(Collectors.toMap(Role::key, Function.identity()));
        if (terms.roles().isEmpty() && terms.duties().isEmpty()) {
            problems.add(Problem.at("decides", RightsRefusal.NOBODY_DECIDES));
        }
        unknown(roles, terms.roles(), "decides", problems);
        unknown(roles, terms.consulted(), "consulted", problems);
        unknown(roles, terms.routed().stream().toList(), "routed", problems);
        Stream.concat(terms.roles().stream(), terms.routed().stream())
                .distinct()
                .filter(roles::containsKey)
                .map(key -> Objects.requireNonNull(roles.get(key)))
                .filter(role -> !role.permissions().contains(kind.permission()))
                .forEach(role -> problems.add(Problem.at(
                        terms.roles().contains(role.key()) ? "decides" : "routed",
                        RightsRefusal.ROLE_MAY_NOT,
                        role.name(),
                        kind.permission().authority())));
        if (comment.isBlank()) {
            problems.add(Problem.at("comment", RightsRefusal.COMMENT_MISSING));
        } else if (comment.strip().length() > LONGEST_COMMENT) {
            problems.add(Problem.at("comment", RightsRefusal.COMMENT_TOO_LONG, LONGEST_COMMENT));
        }
        return problems;
    }

    private static void unknown(Map<String, Role> roles, List<String> keys, String field, List<Problem> problems) {
        if (!roles.keySet().containsAll(keys)) {
            problems.add(Problem.at(field, RightsRefusal.ROLE_UNKNOWN));
        }
    }

    private static List<String> deciders(Terms terms) {
        return Stream.concat(terms.roles().stream(), terms.duties().stream().map(Duty::code))
                .toList();
    }
}
