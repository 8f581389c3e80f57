package dev.remit.prompt.exchange;

import dev.remit.catalog.AiModel;
import dev.remit.catalog.CatalogQueries;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.PromptEntry;
import dev.remit.prompt.PromptQueries;
import dev.remit.shared.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes prompts out as files. */
@Service
@Transactional(readOnly = true)
public class PromptExport {

    private static final int PAGE = 100;
    /** The same for every file, so that the same prompts make the same bytes. */
    private static final FileTime NO_TIME = FileTime.fromMillis(315_532_800_000L);

    private final PromptQueries queries;
    private final CatalogQueries catalog;

    PromptExport(PromptQueries queries, CatalogQueries catalog) {
        this.queries = queries;
        this.catalog = catalog;
    }

    /** One prompt as a file. */
    @PreAuthorize("hasAuthority('prompt:read')")
    public String file(Prompt prompt) {
        return PromptFileText.of(prompt, names(List.of(prompt)));
    }

    /** Every prompt as a file in a zip, by their keys. */
    @PreAuthorize("hasAuthority('prompt:read')")
    public void zip(OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            Optional<String> cursor = Optional.empty();
            do {
                Page<PromptEntry> page = queries.entries(cursor, PAGE);
                List<Prompt> prompts =
                        page.items().stream().map(PromptEntry::shown).toList();
                Map<UUID, String> names = names(prompts);
                for (Prompt prompt : prompts) {
                    ZipEntry entry = new ZipEntry("prompts/" + prompt.key() + ".md");
                    entry.setLastModifiedTime(NO_TIME);
                    zip.putNextEntry(entry);
                    zip.write(PromptFileText.of(prompt, names).getBytes(StandardCharsets.UTF_8));
                }
                cursor = page.next();
            } while (cursor.isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<UUID, String> names(List<Prompt> prompts) {
        Set<UUID> ids = prompts.stream().flatMap(p -> p.models().stream()).collect(Collectors.toSet());
        return catalog.modelsById(ids).values().stream().collect(Collectors.toMap(AiModel::id, AiModel::name));
    }
}
