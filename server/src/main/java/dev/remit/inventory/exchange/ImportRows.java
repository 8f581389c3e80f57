package dev.remit.inventory.exchange;

import dev.remit.catalog.DataClass;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.Lane;
import dev.remit.inventory.questions.AnswerRules;
import dev.remit.inventory.questions.Questionnaire;
import dev.remit.inventory.sheet.Cells;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import dev.remit.shared.Folded;
import dev.remit.shared.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at every cell of an import and says everything that is wrong. */
@Component
class ImportRows {

    private final JdbcClient jdbc;
    private final People people;
    private final Questionnaire questionnaire;
    private final AnswerRules rules;

    ImportRows(JdbcClient jdbc, People people, Questionnaire questionnaire, AnswerRules rules) {
        this.jdbc = jdbc;
        this.people = people;
        this.questionnaire = questionnaire;
        this.rules = rules;
    }

    /** Whether no other import of this workspace is running, on any node; if so, none begins until this transaction ends. */
    boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('remit.import.' || remit_tenant(), 0))")
                .query(Boolean.class)
                .single();
    }

    List<ImportRow> look(ImportFile file) {
        Map<String, Person> members = new HashMap<>();
        people.all().forEach(p -> members.put(p.email().toLowerCase(Locale.ROOT), p));
        Currency currency = rules.currency();
        Map<String, Integer> lines = new HashMap<>();
        Set<String> registered = registered(file);
        List<ImportRow> rows = new ArrayList<>();
        for (ImportFile.Line line : file.lines()) {
            ImportRow row = row(line, members, currency);
            currency(line, currency.getCurrencyCode(), row.problems());
            String key = Folded.key(row.name());
            if (!key.isEmpty()) {
                Integer other = lines.putIfAbsent(key, line.number());
                if (other != null) {
                    row.problems()
                            .add(Problem.at(RegisterColumn.NAME.key(), InventoryRefusal.IMPORT_DUPLICATE_ROW, other));
                } else if (registered.contains(key)) {
                    row.problems().add(Problem.at(RegisterColumn.NAME.key(), InventoryRefusal.IMPORT_ALREADY_THERE));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private Set<String> registered(ImportFile file) {
        String[] keys = file.lines().stream()
                .map(line -> Folded.key(line.cell(RegisterColumn.NAME)))
                .distinct()
                .toArray(String[]::new);
        return new HashSet<>(jdbc.sql("select name_key from use_case where state <> 'draft' and name_key = any(?)")
                .param(keys)
                .query(String.class)
                .list());
    }

    private ImportRow row(ImportFile.Line line, Map<String, Person> members, Currency currency) {
        List<Problem> problems = new ArrayList<>(line.problems());
        Map<String, List<String>> answers = new LinkedHashMap<>();
        of(RegisterColumn.Kind.ANSWER).forEach(column -> answer(line, column, currency, problems)
                .forEach(value -> answers.put(column.key(), List.of(value))));
        String name = line.cell(RegisterColumn.NAME);
        if (name.isBlank()) {
            problems.add(Problem.at(RegisterColumn.NAME.key(), InventoryRefusal.ANSWER_MISSING));
        }
        List<String> data = Cells.entries(line.cell(RegisterColumn.DATA));
        data.forEach(entry -> dataClass(entry, problems));
        List<String> tools = Cells.entries(line.cell(RegisterColumn.TOOLS));
        tools.forEach(tool -> named(RegisterColumn.TOOLS, tool, problems));
        return new ImportRow(
                line.number(),
                name,
                answers,
                tools,
                data,
                lane(line, problems),
                owners(line, members, problems),
                problems);
    }

    private List<String> answer(
            ImportFile.Line line, RegisterColumn column, Currency currency, List<Problem> problems) {
        String cell = line.cell(column);
        if (cell.isEmpty()) {
            return List.of();
        }
        var question = questionnaire.find(column.key()).orElseThrow();
        String value = question.options().isEmpty() ? cell : Cells.code(cell);
        problems.addAll(rules.problems(question, List.of(value), () -> currency));
        return List.of(value);
    }

    private static Optional<Lane> lane(ImportFile.Line line, List<Problem> problems) {
        String cell = Cells.code(line.cell(RegisterColumn.LANE));
        Optional<Lane> lane =
                Arrays.stream(Lane.values()).filter(l -> l.code().equals(cell)).findFirst();
        if (lane.isEmpty() && !cell.isEmpty()) {
            problems.add(Problem.at(RegisterColumn.LANE.key(), InventoryRefusal.NOT_A_CHOICE, cell));
        }
        return lane;
    }

    private static List<Assignment> owners(ImportFile.Line line, Map<String, Person> members, List<Problem> problems) {
        List<Assignment> owners = new ArrayList<>();
        of(RegisterColumn.Kind.OWNER).forEach(column -> {
            Duty duty = Duty.of(column.key());
            List<String> addresses = Cells.entries(line.cell(column));
            if (duty.single() && addresses.size() > 1) {
                problems.add(Problem.at(column.key(), InventoryRefusal.IMPORT_ONE_PERSON_ONLY));
                return;
            }
            for (String address : addresses) {
                Person person = members.get(address.toLowerCase(Locale.ROOT));
                if (person == null) {
                    problems.add(Problem.at(column.key(), InventoryRefusal.IMPORT_PERSON_UNKNOWN, address));
                } else {
                    owners.add(new Assignment(duty, person.id()));
                }
            }
        });
        return owners;
    }

    /** Amounts are read in the workspace's currency: a file that names another one means something else by them. */
    private static void currency(ImportFile.Line line, String ours, List<Problem> problems) {
        String named = line.cell(RegisterColumn.CURRENCY).toUpperCase(Locale.ROOT);
        if (!named.isEmpty() && !named.equals(ours)) {
            problems.add(
                    Problem.at(RegisterColumn.CURRENCY.key(), InventoryRefusal.IMPORT_CURRENCY_DIFFERS, named, ours));
        }
    }

    private static Stream<RegisterColumn> of(RegisterColumn.Kind kind) {
        return Arrays.stream(RegisterColumn.values()).filter(column -> column.kind() == kind);
    }

    private static void dataClass(String entry, List<Problem> problems) {
        int colon = entry.lastIndexOf(':');
        String code = colon < 0 ? DataClass.UNKNOWN.code() : Cells.code(entry.substring(colon + 1));
        if (Arrays.stream(DataClass.values()).noneMatch(c -> c.code().equals(code))) {
            problems.add(Problem.at(RegisterColumn.DATA.key(), InventoryRefusal.NOT_A_CHOICE, code));
        }
        named(RegisterColumn.DATA, colon < 0 ? entry : entry.substring(0, colon), problems);
    }

    private static void named(RegisterColumn column, String name, List<Problem> problems) {
        if (name.isBlank() || name.length() > 200) {
            problems.add(Problem.at(column.key(), InventoryRefusal.ANSWER_TOO_LONG, 200));
        }
    }
}
