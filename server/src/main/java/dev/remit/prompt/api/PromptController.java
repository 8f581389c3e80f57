package dev.remit.prompt.api;

import dev.remit.catalog.AiModel;
import dev.remit.catalog.CatalogQueries;
import dev.remit.prompt.PromptQueries;
import dev.remit.prompt.PromptVersion;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands out published prompts. A copy may be kept, and is asked about each time it is used: what was rolled back, retired or is over
 * must not live on in a cache.
 */
@RestController
class PromptController {

    private final PromptQueries queries;
    private final CatalogQueries catalog;
    private final MessageSource messages;
    private final JsonMapper json;

    PromptController(PromptQueries queries, CatalogQueries catalog, MessageSource messages, JsonMapper json) {
        this.queries = queries;
        this.catalog = catalog;
        this.messages = messages;
        this.json = json;
    }

    /** Spring answers 304 by itself where the copy at hand has this tag. */
    @GetMapping("/api/v1/prompts/{key}")
    ResponseEntity<?> published(@PathVariable String key, Locale locale) {
        Optional<PromptVersion> version = queries.published(key);
        if (version.isEmpty()) {
            String sentence =
                    Objects.requireNonNull(messages.getMessage("error.no-prompt", new Object[] {key}, locale));
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, sentence))
                    .build();
        }
        List<String> models = catalog.modelsById(version.get().content().models()).values().stream()
                .map(AiModel::name)
                .sorted()
                .toList();
        byte[] body = json.writeValueAsBytes(PublishedPrompt.of(version.get(), models));
        return ResponseEntity.ok()
                .eTag(DigestUtils.md5DigestAsHex(body))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
