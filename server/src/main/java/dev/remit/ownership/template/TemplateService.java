package dev.remit.ownership.template;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Role;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes templates. A version is never changed; what a template filled in stays as it is when it changes. */
@Service
@Transactional
public class TemplateService {

    private static final String MAY_READ = "hasAuthority('use-case:read')";
    private static final int LONGEST_COMMENT = 2_000;
    private static final int MOST_VERSIONS = 50;

    private final TemplateRows rows;
    private final People people;
    private final CurrentUser user;
    private final CurrentTenant tenant;
    private final Ledger ledger;

    TemplateService(TemplateRows rows, People people, CurrentUser user, CurrentTenant tenant, Ledger ledger) {
        this.rows = rows;
        this.people = people;
        this.user = user;
        this.tenant = tenant;
        this.ledger = ledger;
    }

    /** The functions there is a template for, in the order of the intake's question. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<String> functions() {
        return ShippedTemplates.FUNCTIONS;
    }

    /** What is suggested now. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public TemplateVersion current(String function) {
        return versions(function, 1).getFirst();
    }

    /** The newest first, the shipped one last; no more than anybody reads. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<TemplateVersion> versions(String function) {
        return versions(function, MOST_VERSIONS);
    }

    private List<TemplateVersion> versions(String function, int limit) {
        TemplateVersion shipped =
                ShippedTemplates.of(function).orElseThrow(() -> TemplateRefusal.NO_SUCH_FUNCTION.because(function));
        return Stream.concat(rows.versions(function, limit).stream(), Stream.of(shipped))
                .toList();
    }

    /**
     * Suggests this from now on.
     *
     * @param seen number of the version that was changed
     * @return the new version's number
     */
    @PreAuthorize("hasAuthority('ownership:manage')")
    public int save(String function, int seen, List<Suggestion> suggestions, String comment) {
        TemplateVersion before = current(function);
        RefusedException.throwIfAny(problems(suggestions, comment));
        if (suggestions.equals(before.suggestions())) {
            throw TemplateRefusal.NOTHING_CHANGED.because();
        }
        int number = seen + 1;
        if (before.number() != seen || !rows.insert(function, number, suggestions, user.person(), comment.strip())) {
            throw TemplateRefusal.CHANGED_MEANWHILE.because();
        }
        ledger.append(Act.of(
                        "ownership.template-changed",
                        new SubjectRef(SubjectKind.WORKSPACE, tenant.get().value()))
                .onVersion(String.valueOf(number))
                .because(comment.strip())
                .with("function", function)
                .with(
                        "suggests",
                        suggestions.stream()
                                .map(s -> s.duty().code() + " "
                                        + (s.holder().key().isEmpty()
                                                ? "requester"
                                                : s.holder().key()))
                                .collect(Collectors.joining("; "))));
        return number;
    }

    private List<Problem> problems(List<Suggestion> suggestions, String comment) {
        List<Problem> problems = new ArrayList<>();
        Set<String> roles = people.roles().stream().map(Role::key).collect(Collectors.toSet());
        Set<String> here = people.all().stream().map(p -> p.id().toString()).collect(Collectors.toSet());
        for (Suggestion line : suggestions) {
            String duty = line.duty().code();
            if (line.duty().single()
                    && suggestions.stream().filter(s -> s.duty() == line.duty()).count() > 1) {
                problems.add(Problem.at(duty, TemplateRefusal.ONE_PERSON_ONLY, duty));
            } else if (line.holder().kind() == Holder.Kind.ROLE
                    && !roles.contains(line.holder().key())) {
                problems.add(Problem.at(duty, TemplateRefusal.ROLE_UNKNOWN, duty));
            } else if (line.holder().kind() == Holder.Kind.PERSON
                    && !here.contains(line.holder().key())) {
                problems.add(Problem.at(duty, TemplateRefusal.PERSON_NOT_HERE, duty));
            }
        }
        if (comment.isBlank()) {
            problems.add(Problem.at("comment", TemplateRefusal.COMMENT_MISSING));
        } else if (comment.strip().length() > LONGEST_COMMENT) {
            problems.add(Problem.at("comment", TemplateRefusal.COMMENT_TOO_LONG, LONGEST_COMMENT));
        }
        return problems.stream().distinct().toList();
    }
}
