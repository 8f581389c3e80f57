package dev.remit.identity;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts in the request or job in hand. A view asks {@link #may}; a service decides by {@code @PreAuthorize}. */
@Component
public class CurrentUser {

    /** The actor; an {@link IllegalStateException} if nobody is signed in, which is a bug in the caller. */
    public Actor actor() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof ActorAuthentication a ? Optional.of(a.actor()) : Optional.empty();
    }

    /** The person; an {@link IllegalStateException} if Remit itself acts. */
    public PersonId person() {
        return actor().person().orElseThrow(() -> new IllegalStateException("no person acts, but a job"));
    }

    public boolean may(Permission permission) {
        return find().map(a -> a.permissions().contains(permission)).orElse(false);
    }
}
