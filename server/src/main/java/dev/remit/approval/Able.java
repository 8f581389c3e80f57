package dev.remit.approval;

import dev.remit.approval.Reviewer.Capacity;
import dev.remit.shared.SubjectKind;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

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
