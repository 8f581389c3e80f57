package dev.remit.ui.design.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.ui.navigation.Address;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemSummaryTest extends BrowserlessTest {

    private final TextField owner = new TextField();
    private final TextField name = new TextField();
    private final ProblemSummary summary =
            new ProblemSummary().field("name", name).field("owner", owner);

    private static RefusedException refused(Problem... problems) {
        try {
            RefusedException.throwIfAny(List.of(problems));
        } catch (RefusedException refused) {
            return refused;
        }
        throw new AssertionError("no problem");
    }

    @Test
    void everyProblemStandsInTheListAndAtItsField() {
        UI.getCurrent().add(summary, name, owner);
        summary.show(refused(Problem.at("owner", FormRefusal.OWNER_MISSING), Problem.of(FormRefusal.CLOSED)));
        assertThat(summary.isVisible()).isTrue();
        assertThat(owner.isInvalid()).isTrue();
        assertThat(owner.getErrorMessage()).isEqualTo("FormRefusal.OWNER_MISSING");
        assertThat(name.isInvalid()).isFalse();
        assertThat(summary.getElement().getTextRecursively())
                .contains("FormRefusal.OWNER_MISSING")
                .contains("FormRefusal.CLOSED");
    }

    @Test
    void aProblemOnAnotherPartOfTheFormIsNamedAndItsNameLeadsThere() {
        summary.elsewhere("goal", "What will be different?", Address.of("form").with("part", "goal"));
        UI.getCurrent().add(summary, name, owner);
        summary.show(refused(Problem.at("goal", FormRefusal.OWNER_MISSING)));
        Anchor link = find(Anchor.class, summary).single();
        assertThat(link.getText()).isEqualTo("What will be different?");
        assertThat(link.getHref()).isEqualTo("form?part=goal");
        assertThat(summary.getElement().getTextRecursively()).contains("FormRefusal.OWNER_MISSING");
    }

    @Test
    void whatWasPutRightIsNoProblemAnyMore() {
        UI.getCurrent().add(summary, name, owner);
        summary.show(refused(Problem.at("owner", FormRefusal.OWNER_MISSING)));
        summary.show(refused(Problem.at("name", FormRefusal.OWNER_MISSING)));
        assertThat(owner.isInvalid()).isFalse();
        assertThat(name.isInvalid()).isTrue();
        summary.clear();
        assertThat(summary.isVisible()).isFalse();
    }
}
