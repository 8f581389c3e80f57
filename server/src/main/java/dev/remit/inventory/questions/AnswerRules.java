package dev.remit.inventory.questions;

import dev.remit.catalog.CatalogQueries;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.shared.Money;
import dev.remit.shared.Problem;
import dev.remit.tenancy.Tenant;
import dev.remit.tenancy.Tenants;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What an answer must be like. */
@Component
public class AnswerRules {

    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int STORED = 20_000;
    private static final int VALUES = 50;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}([.]\\d{1,9})?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final CatalogQueries catalog;
    private final Tenants tenants;

    AnswerRules(CatalogQueries catalog, Tenants tenants) {
        this.catalog = catalog;
        this.tenants = tenants;
    }

    /** As it is stored: without empty values and the one character that a database cannot keep; refused if it is too much to keep. */
    public List<String> stored(Question question, List<String> typed) {
        List<String> values = typed.stream()
                .map(v -> v.replace("\u0000", ""))
                .filter(v -> !v.isBlank())
                .toList();
        if (values.size() > VALUES || values.stream().anyMatch(v -> v.length() > STORED)) {
            throw InventoryRefusal.ANSWER_TOO_LONG.at(question.key(), STORED);
        }
        return values;
    }

    /** What is wrong with the values, each at the question's key. No answer is no problem here. */
    public List<Problem> problems(Question question, List<String> values) {
        return problems(question, values, this::currency);
    }

    /** The same for who looks at many answers and asked for the {@link #currency} once. */
    public List<Problem> problems(Question question, List<String> values, Supplier<Currency> currency) {
        if (values.isEmpty()) {
            return List.of();
        }
        return switch (question.type()) {
            case TEXT -> text(question, values, LINE);
            case LONG_TEXT -> text(question, values, TEXT);
            case CHOICE -> choice(question, values);
            case CHOICES -> choices(question, values);
            case MONEY -> amount(question, values, currency);
            case NUMBER -> pattern(question, values, NUMBER, InventoryRefusal.NOT_A_NUMBER);
            case TOOLS, MODELS, DATA_ASSETS -> entries(question, values);
        };
    }

    /** What keeps the answers from being submitted: missing or wrong ones among the asked. */
    public List<Problem> beforeSubmitting(List<Question> asked, Map<String, List<String>> answers) {
        List<Problem> problems = new ArrayList<>();
        for (Question question : asked) {
            List<String> values = answers.getOrDefault(question.key(), List.of());
            if (values.isEmpty() && question.required()) {
                problems.add(Problem.at(question.key(), InventoryRefusal.ANSWER_MISSING));
            }
            problems.addAll(problems(question, values));
        }
        return problems;
    }

    /** What the workspace counts money in. */
    public Currency currency() {
        return Currency.getInstance(tenants.find().map(Tenant::currency).orElse("EUR"));
    }

    /** The amount that was typed; empty if that is none in the workspace's currency. */
    public Optional<Money> amount(String typed) {
        if (!isAmount(typed)) {
            return Optional.empty();
        }
        Currency currency = currency();
        return Optional.of(decimal(typed))
                .filter(amount -> fits(amount, currency))
                .map(amount -> Money.of(amount, currency));
    }

    private static List<Problem> amount(Question question, List<String> values, Supplier<Currency> currency) {
        List<Problem> problems = pattern(question, values, AMOUNT, InventoryRefusal.NOT_AN_AMOUNT);
        if (!problems.isEmpty()) {
            return problems;
        }
        Currency in = currency.get();
        return fits(decimal(values.getFirst()), in)
                ? List.of()
                : List.of(Problem.at(
                        question.key(),
                        InventoryRefusal.TOO_MANY_DECIMALS,
                        in.getDefaultFractionDigits(),
                        in.getCurrencyCode()));
    }

    private static boolean fits(BigDecimal amount, Currency currency) {
        return amount.scale() <= currency.getDefaultFractionDigits();
    }

    private static boolean isAmount(String typed) {
        return AMOUNT.matcher(typed.strip()).matches();
    }

    /** Without zeros at its end, which make an amount no finer. */
    private static BigDecimal decimal(String typed) {
        return new BigDecimal(typed.strip()).stripTrailingZeros();
    }

    private static List<Problem> text(Question question, List<String> values, int longest) {
        if (values.size() > 1) {
            return List.of(Problem.at(question.key(), InventoryRefusal.ONE_ANSWER_ONLY));
        }
        return values.getFirst().length() > longest
                ? List.of(Problem.at(question.key(), InventoryRefusal.ANSWER_TOO_LONG, longest))
                : List.of();
    }

    private static List<Problem> choice(Question question, List<String> values) {
        return values.size() > 1
                ? List.of(Problem.at(question.key(), InventoryRefusal.ONE_ANSWER_ONLY))
                : choices(question, values);
    }

    private static List<Problem> choices(Question question, List<String> values) {
        List<Problem> problems = new ArrayList<>();
        for (String value : values) {
            if (!question.options().contains(value)) {
                problems.add(Problem.at(question.key(), InventoryRefusal.NOT_A_CHOICE, value));
            }
        }
        problems.addAll(alone(question, values));
        return problems;
    }

    private static List<Problem> alone(Question question, List<String> values) {
        return values.stream()
                .filter(v -> v.equals(Questionnaire.NONE) || v.equals(Questionnaire.NOTHING))
                .filter(v -> values.size() > 1)
                .map(v -> Problem.at(question.key(), InventoryRefusal.CONTRADICTS_ITSELF, v))
                .toList();
    }

    private static List<Problem> pattern(
            Question question, List<String> values, Pattern pattern, InventoryRefusal refusal) {
        if (values.size() > 1) {
            return List.of(Problem.at(question.key(), InventoryRefusal.ONE_ANSWER_ONLY));
        }
        return pattern.matcher(values.getFirst().strip()).matches()
                ? List.of()
                : List.of(Problem.at(question.key(), refusal));
    }

    private List<Problem> entries(Question question, List<String> values) {
        if (values.contains(Questionnaire.NONE)) {
            return alone(question, values);
        }
        Set<UUID> ids = new HashSet<>(Uuids.in(values));
        Set<UUID> known =
                switch (question.type()) {
                    case TOOLS -> catalog.toolsById(ids).keySet();
                    case MODELS -> catalog.modelsById(ids).keySet();
                    default -> catalog.dataAssetsById(ids).keySet();
                };
        return known.size() < values.stream().distinct().count()
                ? List.of(Problem.at(question.key(), InventoryRefusal.NOT_IN_CATALOG))
                : List.of();
    }
}
