package dev.remit.prompt.exchange;

import dev.remit.catalog.AiModel;
import dev.remit.catalog.CatalogQueries;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.PromptDrafts;
import dev.remit.prompt.PromptEntry;
import dev.remit.prompt.PromptQueries;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes prompts in as files. */
@Service
@Transactional
public class PromptImport {

    private static final int MOST_FILES = 500;
    private static final int MOST_FOUND = 20;

    private final PromptQueries queries;
    private final PromptDrafts drafts;
    private final CatalogQueries catalog;

    PromptImport(PromptQueries queries, PromptDrafts drafts, CatalogQueries catalog) {
        this.queries = queries;
        this.drafts = drafts;
        this.catalog = catalog;
    }

    /**
     * Saves each file as a draft of the prompt with its key, which is begun if there is none: all of them, or none and every problem
     * at its file and field. Returns how many.
     *
     * @param uploads by their files' names
     */
    @PreAuthorize("hasAuthority('prompt:write')")
    public int read(Map<String, byte[]> uploads) {
        Map<String, String> files = Uploads.texts(uploads, MOST_FILES);
        List<Problem> problems = new ArrayList<>();
        Map<String, Prompt> prompts = new TreeMap<>();
        Set<String> keys = new HashSet<>();
        files.forEach((file, text) -> {
            try {
                Prompt prompt = PromptFile.read(file, text, this::model);
                if (!keys.add(prompt.key())) {
                    problems.add(Problem.at(file + "/key", FileRefusal.KEY_TWICE, prompt.key()));
                }
                prompts.put(file, prompt);
            } catch (RefusedException refused) {
                problems.addAll(refused.problems());
            }
        });
        RefusedException.throwIfAny(problems);
        prompts.forEach((file, prompt) -> save(file, prompt, problems));
        RefusedException.throwIfAny(problems);
        return prompts.size();
    }

    private void save(String file, Prompt prompt, List<Problem> problems) {
        try {
            Optional<PromptEntry> entry = queries.find(prompt.key());
            if (entry.isPresent()) {
                drafts.save(entry.get().id(), prompt, entry.get().revision());
            } else {
                drafts.begin(prompt);
            }
        } catch (RefusedException refused) {
            refused.problems()
                    .forEach(p -> problems.add(new Problem(
                            Optional.of(file + p.field().map(f -> "/" + f).orElse("")), p.refusal(), p.args())));
        }
    }

    private Optional<UUID> model(String name) {
        return catalog.models(name, MOST_FOUND).stream()
                .filter(model -> model.name().equalsIgnoreCase(name))
                .map(AiModel::id)
                .findFirst();
    }
}
