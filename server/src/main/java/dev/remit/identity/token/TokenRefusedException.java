package dev.remit.identity.token;

import dev.remit.shared.Problem;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;

/** A request that its token does not let in. */
final class TokenRefusedException extends AuthenticationException {

    private final transient Problem problem;
    private final transient Optional<Duration> wait;

    TokenRefusedException(TokenRefusal refusal, Object... args) {
        super(refusal.key());
        this.problem = Problem.of(refusal, args);
        this.wait = Optional.empty();
    }

    /** Too many at once; after the wait there is room again. */
    TokenRefusedException(int perMinute, Duration wait) {
        super(TokenRefusal.TOO_MANY_REQUESTS.key());
        this.problem = Problem.of(TokenRefusal.TOO_MANY_REQUESTS, perMinute, wait.toSeconds());
        this.wait = Optional.of(wait);
    }

    Problem problem() {
        return problem;
    }

    /** Empty: waiting does not help. */
    Optional<Duration> after() {
        return wait;
    }
}
