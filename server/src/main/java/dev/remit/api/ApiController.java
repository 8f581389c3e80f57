package dev.remit.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Serves the description, and says of every other address under it that nothing is there. */
@RestController
class ApiController {

    private final ApiDescription description;
    private final MessageSource messages;

    ApiController(ApiDescription description, MessageSource messages) {
        this.description = description;
        this.messages = messages;
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode describe() {
        return description.document();
    }

    @RequestMapping("/api/v1/**")
    ResponseEntity<ProblemDetail> nothing(HttpServletRequest request, Locale locale) {
        Object[] asked = {request.getMethod(), request.getRequestURI()};
        String sentence = Objects.requireNonNull(messages.getMessage("error.no-endpoint", asked, locale));
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, sentence))
                .build();
    }
}
