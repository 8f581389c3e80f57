package dev.remit.approval;

import dev.remit.approval.Reviewer.Capacity;
import dev.remit.approval.clock.StepPeople;
import dev.remit.approval.delegation.StandIns;
import dev.remit.approval.plan.Deciding;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Whoever acts, as a reviewer, with the approval they act on. */
@Component
class Reviewers implements StepPeople {

    private final ApprovalReader reader;
    private final Routing routing;
    private final StandIns standIns;
    private final CurrentUser user;

    Reviewers(ApprovalReader reader, Routing routing, StandIns standIns, CurrentUser user) {
        this.reader = reader;
        this.routing = routing;
        this.standIns = standIns;
        this.user = user;
    }

    /** Refused if it is nobody's here. */
    Approval approval(UUID id) {
        return reader.find(id).orElseThrow(() -> ApprovalRefusal.NOT_FOUND.because());
    }

    @Override
    public Set<PersonId> able(UUID approval, UUID step) {
        return reader.find(approval).stream()
                .flatMap(found -> found.waiting().stream()
                        .filter(s -> s.id().equals(step))
                        .flatMap(s -> routing.able(found, s).stream()))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean mayDecide(UUID approval, PersonId person) {
        return reader.find(approval)
                .filter(found -> routing.mayDecide(person, found.subject().kind()))
                .isPresent();
    }

    Reviewer me() {
        return find().orElseThrow(() -> new IllegalStateException("no person acts, but a job"));
    }

    /** Empty if Remit itself acts. */
    Optional<Reviewer> find() {
        return user.actor().person().map(me -> new Reviewer(me, user.actor().roles(), kinds(), standingIn(me)));
    }

    /** In whose places whoever acts can decide; none if they may not decide at all. */
    List<Capacity> capacities() {
        return find().stream()
                .flatMap(me -> me.capacities().stream())
                .filter(as -> !as.kinds().isEmpty())
                .toList();
    }

    /** Those who may decide and hold one of the roles. */
    List<PersonId> holding(Set<String> roles) {
        return routing.deciders().stream()
                .filter(as -> as.roles().stream().anyMatch(roles::contains))
                .map(Capacity::person)
                .toList();
    }

    private Set<SubjectKind> kinds() {
        return Deciding.kinds(user::may);
    }

    /** Only for what both may decide on. */
    private List<Capacity> standingIn(PersonId me) {
        Set<SubjectKind> mine = kinds();
        return standIns.of(me).stream()
                .map(other -> new Capacity(
                        other.person(),
                        other.roles(),
                        other.named(),
                        other.kinds().stream().filter(mine::contains).collect(Collectors.toSet())))
                .toList();
    }

    /**
     * A role in which somebody can decide, as rows are asked for it.
     *
     * @param kinds codes of the kinds of things, with spaces between
     */
    record Able(UUID person, String role, String kinds) {

        /** Of those bound, one can decide the step {@code s} of the approval {@code a} in its round {@code r}. */
        static final String SQL = """
                 (select from unnest(:able::uuid[], :theirs::text[], :kinds::text[]) as able(person, role, kinds)
                        where a.subject_kind = any(string_to_array(able.kinds, ' '))
                          and case when s.person_id is not null then able.person = s.person_id and able.role = '@named'
                                   when s.among is not null then able.person = any(s.among) and able.role = '@named'
                                   when s.role_key is null then able.role = '@named'
                                   else able.role = s.role_key end
                          and able.person <> a.requester and not (able.person = any(r.authors))
                          and not exists (select from approval_step d where d.approval_id = a.id and d.round = a.round
                                and (r.distinct_reviewers or d.part = s.part)
                                and able.person in (d.decided_by, d.decided_for)))
                """;

        static StatementSpec bind(StatementSpec statement, Collection<Capacity> capacities) {
            List<Able> able = capacities.stream().flatMap(Able::of).toList();
            return statement
                    .param("able", able.stream().map(Able::person).toArray(UUID[]::new))
                    .param("theirs", able.stream().map(Able::role).toArray(String[]::new))
                    .param("kinds", able.stream().map(Able::kinds).toArray(String[]::new));
        }

        private static Stream<Able> of(Capacity as) {
            String kinds = as.kinds().stream().map(SubjectKind::code).collect(Collectors.joining(" "));
            return Stream.concat(as.roles().stream(), as.named() ? Stream.of("@named") : Stream.empty())
                    .map(role -> new Able(as.person().value(), role, kinds));
        }
    }
}
