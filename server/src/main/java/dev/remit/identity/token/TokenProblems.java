package dev.remit.identity.token;

import dev.remit.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program why its token does not let it in, as RFC 6750 and RFC 9457 have it. */
@Component
class TokenProblems implements AuthenticationEntryPoint {

    private final MessageSource messages;
    private final JsonMapper json;

    TokenProblems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TokenRefusedException refused) {
            refused.after().ifPresent(wait -> response.setHeader(HttpHeaders.RETRY_AFTER, wait.toSeconds() + ""));
            boolean wait = refused.after().isPresent();
            write(response, wait ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED, refused.problem());
        } else {
            write(response, HttpStatus.UNAUTHORIZED, Problem.of(TokenRefusal.MISSING));
        }
    }

    private void write(HttpServletResponse response, HttpStatus status, Problem problem) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", sentence(problem));
        body.put("code", problem.refusal().key());
        if (status == HttpStatus.UNAUTHORIZED) {
            boolean sent = problem.refusal() != TokenRefusal.MISSING;
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, sent ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }

    private String sentence(Problem problem) {
        return Objects.requireNonNull(
                messages.getMessage(problem.refusal().key(), problem.args().toArray(), Locale.ENGLISH));
    }
}
