package dev.remit.inventory.exchange;

import dev.remit.catalog.DataClass;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.Lane;
import dev.remit.inventory.entry.Folded;
import dev.remit.inventory.questions.AnswerRules;
import dev.remit.inventory.questions.Questionnaire;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import dev.remit.shared.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at every cell of an import and says everything that is wrong. */
@Component
class ImportRows {

    private static final Map<ImportColumn, Duty> DUTIES = Map.of(
            ImportColumn.ACCOUNTABLE, Duty.ACCOUNTABLE,
            ImportColumn.EXECUTIVE_OWNER, Duty.EXECUTIVE_OWNER,
            ImportColumn.OPERATIONAL_OWNER, Duty.OPERATIONAL_OWNER,
            ImportColumn.TECHNICAL_OWNER, Duty.TECHNICAL_OWNER,
            ImportColumn.RESPONSIBLE, Duty.RESPONSIBLE);

    private static final List<ImportColumn> ANSWERED = List.of(
            ImportColumn.NAME,
            ImportColumn.PROBLEM,
            ImportColumn.OUTCOME,
            ImportColumn.FUNCTION,
            ImportColumn.AUDIENCE,
            ImportColumn.AUTONOMY,
            ImportColumn.VALUE,
            ImportColumn.COST,
            ImportColumn.PEOPLE);

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

    List<ImportRow> look(ImportFile file) {
        Map<String, Person> members = new HashMap<>();
        people.all().forEach(p -> members.put(p.email().toLowerCase(Locale.ROOT), p));
        Map<String, Integer> lines = new HashMap<>();
        Set<String> registered = registered(file);
        List<ImportRow> rows = new ArrayList<>();
        for (ImportFile.Line line : file.lines()) {
            ImportRow row = row(line, members);
            String key = Folded.text(row.name());
            if (!key.isEmpty()) {
                Integer other = lines.putIfAbsent(key, line.number());
                if (other != null) {
                    row.problems()
                            .add(Problem.at(ImportColumn.NAME.heading(), InventoryRefusal.IMPORT_DUPLICATE_ROW, other));
                } else if (registered.contains(key)) {
                    row.problems().add(Problem.at(ImportColumn.NAME.heading(), InventoryRefusal.IMPORT_ALREADY_THERE));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private Set<String> registered(ImportFile file) {
        String[] keys = file.lines().stream()
                .map(line -> Folded.text(line.cell(ImportColumn.NAME)))
                .distinct()
                .toArray(String[]::new);
        return new HashSet<>(jdbc.sql("select name_key from use_case where state <> 'draft' and name_key = any(?)")
                .param(keys)
                .query(String.class)
                .list());
    }

    private ImportRow row(ImportFile.Line line, Map<String, Person> members) {
        List<Problem> problems = new ArrayList<>(line.misfit().stream().toList());
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (ImportColumn column : ANSWERED) {
            answer(line, column, answers, problems);
        }
        String name = line.cell(ImportColumn.NAME);
        if (name.isBlank()) {
            problems.add(Problem.at(ImportColumn.NAME.heading(), InventoryRefusal.ANSWER_MISSING));
        }
        List<String> data = split(line.cell(ImportColumn.DATA));
        data.forEach(entry -> dataClass(entry, problems));
        split(line.cell(ImportColumn.TOOLS)).forEach(tool -> named(ImportColumn.TOOLS, tool, problems));
        return new ImportRow(
                line.number(),
                name,
                answers,
                split(line.cell(ImportColumn.TOOLS)),
                data,
                lane(line, problems),
                owners(line, members, problems),
                problems);
    }

    private void answer(
            ImportFile.Line line, ImportColumn column, Map<String, List<String>> answers, List<Problem> problems) {
        String cell = line.cell(column);
        if (cell.isEmpty()) {
            return;
        }
        var question = questionnaire.find(column.heading()).orElseThrow();
        String value = question.options().isEmpty()
                ? cell
                : cell.toLowerCase(Locale.ROOT).replace(' ', '-');
        problems.addAll(rules.problems(question, List.of(value)));
        answers.put(question.key(), List.of(value));
    }

    private static Optional<Lane> lane(ImportFile.Line line, List<Problem> problems) {
        String cell = line.cell(ImportColumn.LANE).toLowerCase(Locale.ROOT);
        Optional<Lane> lane =
                Arrays.stream(Lane.values()).filter(l -> l.code().equals(cell)).findFirst();
        if (lane.isEmpty() && !cell.isEmpty()) {
            problems.add(Problem.at(ImportColumn.LANE.heading(), InventoryRefusal.NOT_A_CHOICE, cell));
        }
        return lane;
    }

    private static List<Assignment> owners(ImportFile.Line line, Map<String, Person> members, List<Problem> problems) {
        List<Assignment> owners = new ArrayList<>();
        DUTIES.forEach((column, duty) -> {
            String email = line.cell(column).toLowerCase(Locale.ROOT);
            Person person = members.get(email);
            if (person != null) {
                owners.add(new Assignment(duty, person.id()));
            } else if (!email.isEmpty()) {
                problems.add(Problem.at(column.heading(), InventoryRefusal.IMPORT_PERSON_UNKNOWN, email));
            }
        });
        return owners;
    }

    private static void dataClass(String entry, List<Problem> problems) {
        int colon = entry.lastIndexOf(':');
        String code = colon < 0
                ? "unknown"
                : entry.substring(colon + 1).strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        if (Arrays.stream(DataClass.values()).noneMatch(c -> c.code().equals(code))) {
            problems.add(Problem.at(ImportColumn.DATA.heading(), InventoryRefusal.NOT_A_CHOICE, code));
        }
        named(ImportColumn.DATA, colon < 0 ? entry : entry.substring(0, colon), problems);
    }

    private static void named(ImportColumn column, String name, List<Problem> problems) {
        if (name.isBlank() || name.length() > 200) {
            problems.add(Problem.at(column.heading(), InventoryRefusal.ANSWER_TOO_LONG, 200));
        }
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split(";", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
