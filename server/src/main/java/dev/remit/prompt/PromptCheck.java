package dev.remit.prompt;

import dev.remit.catalog.AiModel;
import dev.remit.catalog.Review;
import dev.remit.prompt.example.ExampleCheck;
import dev.remit.prompt.input.InputSchema;
import dev.remit.prompt.input.Template;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What must hold of a prompt before it can be proposed; everything that does not is named at its field. */
final class PromptCheck {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LINES = 2_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_EXAMPLES = 20;

    private final Prompt prompt;
    private final List<Problem> problems = new ArrayList<>();

    private PromptCheck(Prompt prompt) {
        this.prompt = prompt;
    }

    /** What keeps it from being kept as a draft: little, because somebody is still writing. */
    static List<Problem> problemsOfDraft(Prompt prompt) {
        PromptCheck check = new PromptCheck(prompt);
        check.identity();
        check.sizes();
        return List.copyOf(check.problems);
    }

    /**
     * What keeps it from being proposed.
     *
     * @param known the models of the catalogue among those it names
     */
    static List<Problem> problems(Prompt prompt, Map<UUID, AiModel> known, LocalDate today) {
        PromptCheck check = new PromptCheck(prompt);
        check.identity();
        check.sizes();
        check.words();
        check.models(known);
        check.term(today);
        check.wording();
        return List.copyOf(check.problems);
    }

    private void identity() {
        if (prompt.key().length() > LONGEST_KEY || !KEY.matcher(prompt.key()).matches()) {
            wrong("key", PromptRefusal.KEY_MALFORMED, prompt.key(), LONGEST_KEY);
        }
        said("name", prompt.name());
        if (PromptText.json(prompt).contains("\\u0000")) {
            problems.add(Problem.of(PromptRefusal.NOT_A_TEXT));
        }
    }

    private void sizes() {
        atMost("name", prompt.name(), LONGEST_NAME);
        atMost("purpose", prompt.purpose(), LONGEST_LINES);
        atMost("brand", prompt.rules().brand(), LONGEST_LINES);
        atMost("claims", prompt.rules().claims(), LONGEST_LINES);
        atMost("text", prompt.wording().text(), LONGEST_TEXT);
        atMost("schema", prompt.wording().inputSchema(), LONGEST_TEXT);
        atMost("output", prompt.expectation().output(), LONGEST_LINES);
        atMost("quality", prompt.expectation().quality(), LONGEST_LINES);
        if (prompt.examples().size() > MOST_EXAMPLES) {
            wrong("examples", PromptRefusal.TOO_MANY_EXAMPLES, MOST_EXAMPLES);
        }
    }

    private void words() {
        said("purpose", prompt.purpose());
        said("text", prompt.wording().text());
        said("output", prompt.expectation().output());
        said("quality", prompt.expectation().quality());
    }

    private void models(Map<UUID, AiModel> known) {
        if (prompt.models().isEmpty()) {
            wrong("models", PromptRefusal.NO_MODEL);
        } else if (!known.keySet().containsAll(prompt.models())) {
            wrong("models", PromptRefusal.MODEL_UNKNOWN);
        }
        known.values().stream()
                .filter(model -> model.review() == Review.REFUSED)
                .map(AiModel::name)
                .sorted()
                .forEach(name -> wrong("models", PromptRefusal.MODEL_REJECTED, name));
    }

    private void term(LocalDate today) {
        Optional<LocalDate> review = prompt.term().reviewOn();
        if (review.isEmpty()) {
            wrong("reviewOn", PromptRefusal.REVIEW_MISSING);
        } else if (!review.get().isAfter(today)) {
            wrong("reviewOn", PromptRefusal.REVIEW_PAST);
        }
        prompt.term()
                .expiresOn()
                .filter(day -> day.isBefore(today))
                .ifPresent(day -> wrong("expiresOn", PromptRefusal.EXPIRY_PAST));
    }

    private void wording() {
        Optional<InputSchema> schema = Optional.empty();
        try {
            InputSchema read = InputSchema.read(prompt.wording().inputSchema(), "schema");
            problems.addAll(new Template(prompt.wording().text()).problems(read.names(), "text"));
            schema = Optional.of(read);
        } catch (RefusedException refused) {
            problems.addAll(refused.problems());
        }
        if (prompt.examples().stream().allMatch(example -> example.assertions().isEmpty())) {
            wrong("examples", PromptRefusal.NO_TEST);
        }
        for (int i = 0; i < Math.min(MOST_EXAMPLES, prompt.examples().size()); i++) {
            problems.addAll(ExampleCheck.problems(prompt.examples().get(i), schema, "examples." + i));
        }
    }

    private void said(String field, String text) {
        if (text.isBlank()) {
            wrong(field, PromptRefusal.MISSING);
        }
    }

    private void atMost(String field, String text, int longest) {
        if (text.length() > longest) {
            wrong(field, PromptRefusal.TOO_LONG, text.length(), longest);
        }
    }

    private void wrong(String field, PromptRefusal refusal, Object... args) {
        problems.add(Problem.at(field, refusal, args));
    }
}
