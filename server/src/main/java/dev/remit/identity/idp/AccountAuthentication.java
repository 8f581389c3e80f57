package dev.remit.identity.idp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks e-mail and password; lets demo people in without one, while the console runs as a demo. */
final class AccountAuthentication implements AuthenticationProvider {

    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final boolean demo;

    AccountAuthentication(Accounts accounts, SignInThrottle throttle, boolean demo) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.demo = demo;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        String source = attempt.getDetails() instanceof WebAuthenticationDetails d ? d.getRemoteAddress() : "";
        Optional<Instant> wait = throttle.waitsUntil(email, source);
        if (wait.isPresent()) {
            throw new TooManyAttemptsException(wait.get());
        }
        Optional<Account> account = accounts.find(email);
        boolean isDemo = account.flatMap(Account::demoNote).isPresent();
        boolean right = isDemo ? demo : accounts.matches(account, String.valueOf(attempt.getCredentials()));
        if (!right) {
            throttle.failed(email, source);
            throw new BadCredentialsException("e-mail and password do not belong together");
        }
        throttle.succeeded(email);
        String subject = account.orElseThrow().id().toString();
        // The factor carries when it was shown, which the tokens state as auth_time.
        return UsernamePasswordAuthenticationToken.authenticated(
                subject,
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
