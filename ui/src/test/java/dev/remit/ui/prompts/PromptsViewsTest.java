package dev.remit.ui.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.MyTurn;
import dev.remit.identity.PersonId;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.PromptDrafts;
import dev.remit.prompt.PromptFixture;
import dev.remit.prompt.PromptId;
import dev.remit.prompt.PromptProposals;
import dev.remit.prompt.PromptQueries;
import dev.remit.prompt.exchange.PromptExport;
import dev.remit.testing.Workspace;
import dev.remit.ui.decisions.DecisionsNavigation;
import dev.remit.ui.design.SideBySide;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class PromptsViewsTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PromptQueries queries;

    @Autowired
    PromptDrafts drafts;

    @Autowired
    PromptProposals proposals;

    @Autowired
    PromptExport exports;

    Workspace here;
    PersonId author;
    PersonId brand;
    PromptFixture fixture;
    UUID model;

    @BeforeEach
    void openWorkspace() {
        here = workspaces.open();
        author = here.person("Priya Anand", "marketer");
        brand = here.person("Bea Brand", "brand-reviewer");
        fixture = new PromptFixture(beans, here);
        model = fixture.model(author);
    }

    @Test
    void anEmptyLibrarySaysWhatItIsForAndLeadsToTheFirstPrompt() {
        signedIn(here, author, () -> {
            open(PromptsNavigation.prompts());
            assertThat(words(find(PromptsView.class).single())).contains("No prompt yet", "New prompt", "Import");
        });
    }

    @Test
    void theLibraryFindsAndFiltersAndSaysWhatWouldBeThere() {
        fixture.published(author, brand, launch());
        fixture.begun(author, PromptFixture.prompt("renewal", "Renewal note", model));
        signedIn(here, author, () -> {
            open(PromptsNavigation.prompts().with("q", "launch"));
            assertThat(rows()).singleElement().asString().contains("Launch mail", "Priya Anand");
            open(PromptsNavigation.prompts().with("state", "draft"));
            assertThat(rows()).singleElement().asString().contains("Renewal note");
            open(PromptsNavigation.prompts().with("favourites", "yes"));
            assertThat(rows()).isEmpty();
            open(PromptsNavigation.prompt("renewal"));
            test(button("Mark as favourite")).click();
            open(PromptsNavigation.prompts().with("favourites", "yes"));
            assertThat(rows()).singleElement().asString().contains("Renewal note");
        });
    }

    @Test
    void somebodyElseSeesWhatChangesAndPublishesIt() {
        PromptId id = fixture.published(author, brand, launch());
        here.as(author, () -> {
            drafts.save(
                    id,
                    PromptFixture.with(
                            launch(),
                            new Prompt.Wording("A short mail on {{product}} for {{audience}}.", PromptFixture.SCHEMA)),
                    queries.find(id).orElseThrow().revision());
            proposals.propose(id, "Shorter");
        });
        signedIn(here, brand, () -> {
            open(PromptsNavigation.prompt("launch-mail"));
            assertThat(words(find(PromptView.class).single())).contains("Version 2 waits", "Priya Anand", "Shorter");
            assertThat(words(find(PromptView.class).single())).contains("Review");
            open(DecisionsNavigation.review(beans.getBean(ApprovalQueries.class)
                    .history(id.ref())
                    .getFirst()
                    .id()));
            assertThat(words()).contains("A short mail on {{product}}", "Launch mail", "Open its page");
            new MyTurn(beans).approve(id.ref(), "Fine");
            open(PromptsNavigation.prompt("launch-mail"));
            assertThat(words(find(PromptView.class).single()))
                    .contains("published, version 2", "A short mail on")
                    .doesNotContain("waits to be published");
        });
    }

    @Test
    void theWriterReadsThatSomebodyElseDecides() {
        PersonId both = here.person("Nadia Okafor", "administrator");
        PromptId id = fixture.begun(both, launch());
        here.as(both, () -> proposals.propose(id, "first"));
        signedIn(here, both, () -> {
            open(PromptsNavigation.prompt("launch-mail"));
            assertThat(words(find(PromptView.class).single())).contains("Others decide on it");
            assertThat(buttons()).doesNotContain("Review");
        });
    }

    @Test
    void anInputThatDoesNotFitIsExplainedAtItsFieldAndOneThatFitsFillsTheText() {
        fixture.published(author, brand, launch());
        signedIn(here, author, () -> {
            open(PromptsNavigation.prompt("launch-mail").with("tab", "try"));
            TextField product = field("Product");
            test(button("Fill in")).click();
            assertThat(product.getErrorMessage()).isEqualTo("Product is missing. Fill it in.");
            product.setValue("A kettle with a name that is far too long to be printed");
            test(button("Fill in")).click();
            assertThat(product.getErrorMessage()).isEqualTo("Product is too long. Use at most 40 characters.");
            product.setValue("<b>Kettle</b>");
            test(button("Fill in")).click();
            assertThat(product.isInvalid()).isFalse();
            assertThat(find(Pre.class).single().getText()).isEqualTo("Write a mail about <b>Kettle</b> for .");
        });
    }

    @Test
    void whatIsWrongIsShownAtItsFieldAndNothingTypedIsLost() {
        signedIn(here, author, () -> {
            open(Address.of(PromptsNavigation.NEW));
            TextField name = field("Name");
            name.setValue("Launch mail");
            field("Key").setValue("Launch Mail");
            TextArea text = area("Text");
            text.setValue("About {{product}}");
            test(button("Save draft")).click();
            assertThat(field("Key").getErrorMessage()).contains("\"Launch Mail\" is no key");
            field("Key").setValue("launch-mail");
            test(button("Check")).click();
            assertThat(text.getErrorMessage()).contains("The text asks for product, which is no input");
            test(button("Add the text's inputs to the schema")).click();
            assertThat(area("Schema of the inputs").getValue()).contains("\"product\"");
            test(button("Save draft")).click();
        });
        assertThat(here.as(author, () -> queries.find("launch-mail"))).isPresent();
    }

    @Test
    void versionsStandSideBySideAndWhatPeopleWroteIsNoMarkup() {
        PromptId id = fixture.published(author, brand, launch());
        here.as(author, () -> {
            drafts.save(
                    id,
                    PromptFixture.with(
                            launch(), new Prompt.Wording("<img src=x> {{product}} {{audience}}", PromptFixture.SCHEMA)),
                    queries.find(id).orElseThrow().revision());
            proposals.propose(id, "Picture");
        });
        signedIn(here, author, () -> {
            open(PromptsNavigation.prompt("launch-mail").with("tab", "versions"));
            String diff = find(SideBySide.class).all().getLast().getElement().getOuterHTML();
            assertThat(diff).contains("&lt;", "Version 1", "Version 2").doesNotContain("<img");
        });
    }

    @Test
    void anImportSaysWhatIsWrongWithWhichFile() {
        String file = here.as(author, () -> exports.file(launch()));
        signedIn(here, author, () -> {
            open(PromptsNavigation.prompts());
            ImportPromptsDialog dialog = new ImportPromptsDialog(beans.getBean(PromptDesk.class));
            dialog.open();
            dialog.take(
                    "launch.md", file.replace("channel: email", "channel: fax").getBytes(StandardCharsets.UTF_8));
            assertThat(words(dialog))
                    .contains("Nothing was taken", "launch.md/channel", "\"fax\" is not possible here");
            dialog.take("launch.md", file.getBytes(StandardCharsets.UTF_8));
        });
        assertThat(here.as(author, () -> queries.find("launch-mail"))).isPresent();
    }

    private Prompt launch() {
        return PromptFixture.prompt("launch-mail", "Launch mail", model);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(f -> label.equals(f.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(f -> label.equals(f.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button: " + words));
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }
}
