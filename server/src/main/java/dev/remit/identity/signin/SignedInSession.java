package dev.remit.identity.signin;

import dev.remit.identity.PersonId;
import dev.remit.identity.SignIns;
import dev.remit.identity.idp.IdpSession;
import dev.remit.tenancy.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of a signed-in person: who they are and which workspace they are in. */
@Component
class SignedInSession {

    static final String ID_TOKEN = "dev.remit.idToken";

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SignIns signIns;
    private final Freshness freshness;

    SignedInSession(SignIns signIns, Freshness freshness) {
        this.signIns = signIns;
        this.freshness = freshness;
    }

    void enter(HttpServletRequest request, HttpServletResponse response, PersonId person, TenantId tenant) {
        keep(request, response, signIns.enter(person, tenant));
    }

    /**
     * Enters another workspace in a new session. The old one ends with everything in it, open tabs of the former
     * workspace included; only the sign-in itself is carried over.
     */
    void move(HttpServletRequest request, HttpServletResponse response, PersonId person, TenantId tenant) {
        Authentication entered = signIns.enter(person, tenant);
        Map<String, Object> carried = new HashMap<>();
        HttpSession old = request.getSession();
        for (String name : List.of(ID_TOKEN, IdpSession.CONTEXT)) {
            Object value = old.getAttribute(name);
            if (value != null) {
                carried.put(name, value);
            }
        }
        old.invalidate();
        carried.forEach(request.getSession(true)::setAttribute);
        keep(request, response, entered);
    }

    void outside(HttpServletRequest request, HttpServletResponse response, PersonId person, String name) {
        keep(request, response, signIns.outside(person, name));
    }

    /** Nobody is signed in to the console; the provider's session stays until they sign out. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, null);
    }

    void keep(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        set(request, response, authentication);
        freshness.mark(request.getSession());
    }

    private void set(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
