package dev.remit;

import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.shared.Problem;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place of the REST layer that turns a "no" or a failure into words: RFC 9457 problem details. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemDetailsBoundary extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDetailsBoundary.class);

    private final MessageSource messages;
    private final CurrentUser user;

    ProblemDetailsBoundary(MessageSource messages, CurrentUser user) {
        this.messages = messages;
        this.user = user;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException refused, Locale locale) {
        HttpStatus status = status(refused.first().refusal().blame());
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, sentence(refused.first(), locale));
        detail.setProperty("code", refused.first().refusal().key());
        detail.setProperty(
                "errors", refused.problems().stream().map(p -> error(p, locale)).toList());
        return ResponseEntity.of(detail).build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied, Locale locale) {
        boolean program = user.find().flatMap(Actor::token).isPresent();
        return plain(HttpStatus.FORBIDDEN, program ? "error.denied-token" : "error.denied", locale);
    }

    /** A bug: its details are for the log, not for whoever called. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException bug, HttpServletRequest request, Locale locale) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), bug);
        return plain(HttpStatus.INTERNAL_SERVER_ERROR, "error.unexpected", locale);
    }

    private ResponseEntity<ProblemDetail> plain(HttpStatus status, String key, Locale locale) {
        String sentence = Objects.requireNonNull(messages.getMessage(key, null, locale));
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, sentence))
                .build();
    }

    private Map<String, String> error(Problem problem, Locale locale) {
        Map<String, String> error = new TreeMap<>();
        error.put("code", problem.refusal().key());
        error.put("detail", sentence(problem, locale));
        problem.field().ifPresent(field -> error.put("field", field));
        return error;
    }

    private String sentence(Problem problem, Locale locale) {
        String key = problem.refusal().key();
        List<Object> args = problem.args();
        return Objects.requireNonNull(messages.getMessage(key, args.toArray(), key, locale));
    }

    private static HttpStatus status(Refusal.Blame blame) {
        return switch (blame) {
            case CALLER -> HttpStatus.UNPROCESSABLE_CONTENT;
            case SETUP -> HttpStatus.CONFLICT;
            case SYSTEM -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
