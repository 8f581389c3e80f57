package dev.remit.approval.plan;

import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.Role;
import dev.remit.shared.SubjectKind;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What allows people to decide, by kind of thing. Whoever lacks it decides on none of them, whatever role or duty a step names. */
public final class Deciding {

    /** Of whoever decides on anything. */
    public static final String MAY = "hasAnyAuthority('approval:decide', 'exception:decide', 'prompt:publish')";

    private Deciding() {}

    public static Permission on(SubjectKind kind) {
        return switch (kind) {
            case EXCEPTION -> Permission.EXCEPTION_DECIDE;
            case PROMPT -> Permission.PROMPT_PUBLISH;
            default -> Permission.APPROVAL_DECIDE;
        };
    }

    /** Of which whoever decides on anything has one. */
    public static Set<Permission> permissions() {
        return WorkflowScope.ALL.stream().map(scope -> on(scope.subject())).collect(Collectors.toSet());
    }

    /** The kinds of things on which whoever may do this decides. */
    public static Set<SubjectKind> kinds(Predicate<Permission> may) {
        return WorkflowScope.ALL.stream()
                .map(WorkflowScope::subject)
                .filter(kind -> may.test(on(kind)))
                .collect(Collectors.toSet());
    }

    /** The same for somebody, by the roles they hold. */
    public static Set<SubjectKind> kinds(Person person, Collection<Role> roles) {
        return kinds(permission -> roles.stream()
                .anyMatch(role -> person.roles().contains(role.key())
                        && role.permissions().contains(permission)));
    }
}
