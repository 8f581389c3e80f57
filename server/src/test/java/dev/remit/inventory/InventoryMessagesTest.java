package dev.remit.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.catalog.CatalogRefusal;
import dev.remit.catalog.DataClass;
import dev.remit.inventory.questions.Question;
import dev.remit.inventory.questions.Questionnaire;
import dev.remit.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class InventoryMessagesTest {

    @Autowired
    Questionnaire questionnaire;

    @Test
    void everyQuestionOptionAndRefusalHasItsSentence() {
        List<String> keys = new ArrayList<>();
        for (Question question : questionnaire.all()) {
            keys.add("question." + question.key());
            keys.add("question." + question.key() + ".help");
            keys.add("section." + question.section());
            question.options().forEach(option -> keys.add("question." + question.key() + "." + option));
        }
        for (InventoryRefusal refusal : InventoryRefusal.values()) {
            keys.add(refusal.key());
        }
        for (UseCaseState state : UseCaseState.values()) {
            keys.add("state." + state.code());
        }
        for (Lane lane : Lane.values()) {
            keys.add("lane." + lane.code());
        }
        assertThat(bundle("inventory").keySet()).containsAll(keys);
    }

    @Test
    void everyDataClassAndRefusalOfTheCatalogueHasItsSentence() {
        List<String> keys = new ArrayList<>();
        for (DataClass dataClass : DataClass.values()) {
            keys.add("data-class." + dataClass.code());
        }
        for (CatalogRefusal refusal : CatalogRefusal.values()) {
            keys.add(refusal.key());
        }
        assertThat(bundle("catalog").keySet()).containsAll(keys);
    }

    private static ResourceBundle bundle(String feature) {
        return ResourceBundle.getBundle("messages." + feature, Locale.ROOT);
    }
}
