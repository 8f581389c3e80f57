package dev.remit.scan.asset;

import dev.remit.catalog.DataClass;
import dev.remit.field.ConsentBasis;
import dev.remit.field.DataField;
import dev.remit.field.FieldDraft;
import dev.remit.field.FieldService;
import dev.remit.field.Masking;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes fields of an asset of those that scans name and it does not have: of the class scans take them for, else of nobody knows which. */
@Component
class UnknownFields {

    private static final int MOST = 10_000;
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final FieldService fields;

    UnknownFields(JdbcClient jdbc, FieldService fields) {
        this.jdbc = jdbc;
        this.fields = fields;
    }

    int add(UUID asset) {
        Map<String, FieldDraft> drafts = new LinkedHashMap<>();
        for (ScannedField field : ScannedNames.read(jdbc, asset, true, Optional.empty(), MOST)) {
            if (field.name().length() <= LONGEST && !field.name().isBlank()) {
                drafts.merge(key(field.name()), draft(asset, field), UnknownFields::worse);
            }
        }
        Collection<FieldDraft> all = drafts.values();
        return fields.addAll(asset, all);
    }

    /** Names that would match one field are one. */
    private static String key(String name) {
        String letters = name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(java.util.Locale.ROOT);
        return letters.isEmpty() ? name : letters;
    }

    private static FieldDraft draft(UUID asset, ScannedField field) {
        DataField.Particulars known = new DataField.Particulars(
                field.dataClass(), ConsentBasis.UNKNOWN, "", Optional.empty(), Masking.UNKNOWN, "", Optional.empty());
        return new FieldDraft(asset, field.name(), known, Set.of());
    }

    private static FieldDraft worse(FieldDraft one, FieldDraft other) {
        DataClass mine = one.particulars().dataClass();
        DataClass others = other.particulars().dataClass();
        boolean take = others != DataClass.UNKNOWN && (mine == DataClass.UNKNOWN || others.compareTo(mine) > 0);
        return take ? other : one;
    }
}
