package dev.remit.ui.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.discussion.DiscussionService;
import dev.remit.approval.event.Mentioned;
import dev.remit.identity.Person;
import dev.remit.inventory.InventoryFixture;
import dev.remit.ui.testing.ViewTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What stands around a request on the page of its review. */
@RecordApplicationEvents
class SurroundingsTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ApplicationEvents events;

    private InventoryFixture.Company company;
    private UUID asked;

    @BeforeEach
    void submitted() {
        company = new InventoryFixture(beans).open();
        company.approved("Reply drafting");
        company.decideAll(company.submitted("Chat answers"), Outcome.DECLINED);
        asked = company.approval(company.submitted("Help texts")).id();
    }

    @Test
    void theReviewerSeesPoliciesScansAndPrecedentsOfWhatIsAskedFor() {
        signedIn(company.workspace, company.cmo, () -> {
            open(DecisionsNavigation.review(asked));
            assertThat(words())
                    .contains("What the policies say", "No policy in force is about going live")
                    .contains("No scan sees any of its tools")
                    .contains("1 approved, 1 declined", "Because it is so", "Alike: tool: Zendesk AI agent");
            assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                    .contains("Chat answers", "Reply drafting");
        });
    }

    @Test
    void whoeverMayReadItSaysSomethingAndMentionsSomebodyFromTheList() {
        signedIn(company.workspace, company.marketer, () -> {
            open(DecisionsNavigation.review(asked));
            test(find(TextArea.class).single()).setValue("<b>Look</b> at the claims");
            mention("Lena Voss");
            assertThat(find(TextArea.class).single().getValue()).isEqualTo("<b>Look</b> at the claims @Lena Voss ");
            test(button("Comment")).click();
            assertThat(find(TextArea.class).single().getValue()).isEmpty();
            assertThat(words()).contains("<b>Look</b> at the claims", "@Lena Voss");
        });
        assertThat(events.stream(Mentioned.class)).extracting(Mentioned::people).containsExactly(Set.of(company.brand));
    }

    @Test
    void anEmptyRemarkIsRefusedAtItsField() {
        signedIn(company.workspace, company.marketer, () -> {
            open(DecisionsNavigation.review(asked));
            test(button("Comment")).click();
            assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("Write what you want to say.");
        });
    }

    @Test
    void aLongDiscussionIsReadAPageAtATime() {
        for (int i = 0; i < 25; i++) {
            String text = "Remark %02d.".formatted(i);
            company.workspace.as(company.marketer, () -> beans.getBean(DiscussionService.class)
                    .comment(asked, text));
        }
        signedIn(company.workspace, company.cmo, () -> {
            open(DecisionsNavigation.review(asked));
            assertThat(words()).contains("Remark 24.", "Remark 05.").doesNotContain("Remark 04.");
            test(button("Older")).click();
            assertThat(words()).contains("Remark 00.");
            assertThat(find(Button.class, UI.getCurrent()).all().stream().map(Button::getText))
                    .doesNotContain("Older");
        });
    }

    @SuppressWarnings("unchecked") // a component query knows the raw type only
    private void mention(String name) {
        test((ComboBox<Person>) find(ComboBox.class).single()).selectItem(name);
    }

    private Button button(String words) {
        return find(Button.class, UI.getCurrent()).all().stream()
                .filter(b -> b.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
