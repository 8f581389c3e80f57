package dev.remit.identity.signin;

import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.SignIns;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a session true: somebody who is in no workspace gets no further than choosing one, somebody whose roles changed
 * works with the new ones, and somebody who is no longer a member is signed out.
 */
final class MembershipFilter extends OncePerRequestFilter {

    private final CurrentUser user;
    private final SignIns signIns;
    private final SignedInSession session;
    private final Freshness freshness;
    private final RequestMatcher open;

    MembershipFilter(
            CurrentUser user, SignIns signIns, SignedInSession session, Freshness freshness, RequestMatcher open) {
        this.user = user;
        this.signIns = signIns;
        this.session = session;
        this.freshness = freshness;
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor = user.find();
        if (actor.isPresent()) {
            refresh(request, response, actor.get());
            if (user.find().map(Actor::tenant).filter(Optional::isEmpty).isPresent() && !open.matches(request)) {
                response.sendRedirect(request.getContextPath() + "/workspace");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void refresh(HttpServletRequest request, HttpServletResponse response, Actor actor) {
        HttpSession http = request.getSession(false);
        if (http == null || actor.tenant().isEmpty() || actor.person().isEmpty() || freshness.isFresh(http)) {
            return;
        }
        Optional<Authentication> now =
                signIns.refresh(actor.person().get(), actor.tenant().get());
        if (now.isEmpty()) {
            http.invalidate();
            SecurityContextHolder.clearContext();
        } else if (actor.equals(now.get().getPrincipal())) {
            freshness.mark(http);
        } else {
            session.keep(request, response, now.get());
        }
    }
}
