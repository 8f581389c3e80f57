package dev.remit.policy.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers programs that ask before they act. */
@RestController
class DecisionController {

    private final PolicyDecisionService decisions;

    DecisionController(PolicyDecisionService decisions) {
        this.decisions = decisions;
    }

    @PostMapping(
            path = "/api/v1/decisions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    String decide(
            HttpServletRequest request, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(DecisionReader.LARGEST + 1);
        return DecisionText.write(decisions.decide(DecisionReader.read(body, Optional.ofNullable(key))));
    }
}
