package dev.remit.connector.salesforce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The records of one object, with the fields that Salesforce's object reference gives it; a field beyond those is unknown. */
final class OrgTable {

    private final Set<String> fields;
    private final List<Map<String, Object>> records = new ArrayList<>();

    OrgTable(String... fields) {
        this.fields = new TreeSet<>(Arrays.asList(fields));
    }

    boolean has(String field) {
        return fields.contains(field);
    }

    @Override
    public String toString() {
        return records.toString();
    }

    List<Map<String, Object>> records() {
        return records;
    }

    /** Name, value, name, value; what is not named is null. */
    OrgTable with(Object... pairs) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!has((String) pairs[i])) {
                throw new IllegalArgumentException("no such field: " + pairs[i]);
            }
            record.put((String) pairs[i], pairs[i + 1]);
        }
        records.add(record);
        return this;
    }

    void set(String field, String value, String changed, Object to) {
        records.stream().filter(each -> value.equals(each.get(field))).forEach(each -> each.put(changed, to));
    }

    void remove(Predicate<Map<String, Object>> which) {
        records.removeIf(which);
    }
}
