package dev.remit.field;

import dev.remit.catalog.CatalogQueries;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a field must say to be kept. */
@Component
class FieldRules {

    static final int LONGEST = 200;
    static final int MOST_DAYS = 36_500;

    private final CatalogQueries catalog;
    private final People people;

    FieldRules(CatalogQueries catalog, People people) {
        this.catalog = catalog;
        this.people = people;
    }

    /** Everything that is wrong, at its field. */
    List<Problem> problems(FieldDraft draft) {
        List<Problem> problems = new ArrayList<>(textProblems(draft));
        if (gone(draft.asset())) {
            problems.add(Problem.at("asset", FieldRefusal.FIELD_ASSET_GONE));
        }
        boolean ownerUnknown = draft.particulars()
                .owner()
                .filter(owner -> people.find(owner).filter(Person::active).isEmpty())
                .isPresent();
        if (ownerUnknown) {
            problems.add(Problem.at("owner", FieldRefusal.FIELD_OWNER_UNKNOWN));
        }
        return problems;
    }

    boolean gone(UUID asset) {
        return catalog.dataAssetsById(List.of(asset)).isEmpty();
    }

    static List<Problem> textProblems(FieldDraft draft) {
        List<Problem> problems = new ArrayList<>();
        if (draft.name().isEmpty()) {
            problems.add(Problem.at("name", FieldRefusal.FIELD_NAME_MISSING));
        }
        tooLong("name", draft.name(), problems);
        tooLong("region", draft.particulars().region(), problems);
        tooLong("freshness", draft.particulars().freshness(), problems);
        draft.particulars()
                .retentionDays()
                .filter(days -> days < 0 || days > MOST_DAYS)
                .ifPresent(
                        days -> problems.add(Problem.at("retention", FieldRefusal.FIELD_RETENTION_WRONG, MOST_DAYS)));
        return problems;
    }

    private static void tooLong(String field, String text, List<Problem> problems) {
        if (text.length() > LONGEST) {
            problems.add(Problem.at(field, FieldRefusal.FIELD_TEXT_TOO_LONG, LONGEST));
        }
    }
}
