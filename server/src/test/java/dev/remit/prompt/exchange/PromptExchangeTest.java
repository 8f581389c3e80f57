package dev.remit.prompt.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.identity.PersonId;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.PromptEntry;
import dev.remit.prompt.PromptFilter;
import dev.remit.prompt.PromptFixture;
import dev.remit.prompt.PromptQueries;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class PromptExchangeTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Workspaces workspaces;

    @Autowired
    PromptExport exports;

    @Autowired
    PromptImport imports;

    @Autowired
    PromptQueries queries;

    Workspace workspace;
    PromptFixture fixture;
    PersonId author;
    UUID model;

    @BeforeEach
    void openWorkspace() {
        workspace = workspaces.open();
        fixture = new PromptFixture(beans, workspace);
        author = workspace.person("Priya Anand", "marketer");
        model = fixture.model(author);
    }

    @Test
    void aFileReadsAsItIsWritten() {
        assertThat(workspace.as(author, () -> exports.file(launch()))).isEqualTo("""
                ---
                key: launch-mail
                name: Launch mail
                purpose: Writes the first mail about a new product
                channel: email
                function: campaign
                models:
                - Claude Sonnet
                review-on: 2999-12-31
                brand: Plain words
                claims: No superlatives
                output: Subject and three sentences
                quality: Names the product once
                inputs:
                  type: object
                  required:
                  - product
                  additionalProperties: false
                  properties:
                    product:
                      type: string
                      title: Product
                      maxLength: 40
                      minLength: 1
                    audience:
                      type: string
                      enum:
                      - customers
                      - partners
                examples:
                - name: Kettle
                  inputs:
                    product: Kettle
                  output: "Subject: The Kettle is here. It boils in a minute."
                  assertions:
                  - contains: kettle
                ---
                Write a mail about {{product}} for {{ audience }}.
                """);
    }

    /** Into another workspace and out again, with texts that look like what stands around them. */
    @Test
    void whatIsTakenOutAndInAndOutAgainIsTheSameToTheByte() {
        Prompt odd = PromptFixture.with(
                launch(),
                new Prompt.Wording("---\nkey: no\n---\n\n{{product}} {{audience}}\n  \"'#: yes", PromptFixture.SCHEMA));
        fixture.begun(author, odd);
        fixture.begun(author, PromptFixture.prompt("renewal", "Yes", model));
        byte[] zip = workspace.as(author, this::zip);

        Workspace other = workspaces.open();
        PersonId there = other.person("Otto Other", "marketer");
        new PromptFixture(beans, other).model(there);
        assertThat(other.as(there, () -> imports.read(Map.of("prompts.zip", zip))))
                .isEqualTo(2);
        assertThat(other.as(there, this::zip)).isEqualTo(zip);
        assertThat(other.as(there, () -> queries.find("launch-mail"))
                        .map(PromptEntry::shown)
                        .map(p -> p.wording().text()))
                .contains(odd.wording().text());
    }

    @Test
    void everyProblemIsNamedByFileAndFieldAndNothingIsTaken() {
        String good = workspace.as(author, () -> exports.file(launch()));
        String bad = good.replace("launch-mail", "other-mail")
                .replace("channel: email", "channel: fax")
                .replace("Claude Sonnet", "Nobody's model")
                .replace("review-on: 2999-12-31", "review-on: soon")
                .replace("contains: kettle", "includes: kettle")
                .replace("brand:", "brnad:");
        assertThatThrownBy(() -> workspace.as(
                        author,
                        () -> imports.read(
                                uploads("good.md", good, "bad.md", bad, "twice.md", good, "none.md", "Write a mail"))))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problems())
                        .extracting(
                                p -> p.field().orElseThrow() + " " + p.refusal().name())
                        .containsExactlyInAnyOrder(
                                "bad.md/brnad FIELD_UNKNOWN",
                                "bad.md/channel NO_SUCH_WORD",
                                "bad.md/models NO_SUCH_MODEL",
                                "bad.md/review-on NOT_A_DATE",
                                "bad.md/examples.0 NO_SUCH_WORD",
                                "twice.md/key KEY_TWICE",
                                "none.md NO_FRONT_MATTER"));
        assertThat(workspace
                        .as(author, () -> queries.list(PromptFilter.NONE, Optional.empty(), 10))
                        .items())
                .isEmpty();
    }

    @Test
    void aProblemFoundWhileSavingTakesTheOthersBack() {
        String good = workspace.as(author, () -> exports.file(launch()));
        String bad = good.replace("launch-mail", "Launch Mail");
        assertThatThrownBy(() -> workspace.as(author, () -> imports.read(uploads("a.md", good, "b.md", bad))))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problems())
                        .extracting(p -> p.field().orElseThrow())
                        .containsExactly("b.md/key"));
        assertThat(workspace.as(author, () -> queries.find("launch-mail"))).isEmpty();
    }

    @Test
    void whatIsNoPromptAtAllSaysSo() {
        assertThatThrownBy(() -> workspace.as(author, () -> imports.read(uploads("x.zip", "no zip"))))
                .hasMessageContaining("NOTHING");
        assertThatThrownBy(() -> workspace.as(author, () -> imports.read(Map.of("x.md", new byte[] {(byte) 0xff}))))
                .hasMessageContaining("NOT_UTF8");
        assertThatThrownBy(() -> workspace.as(author, () -> imports.read(uploads("x.md", "x".repeat(300_000)))))
                .hasMessageContaining("TOO_LARGE");
    }

    private Prompt launch() {
        return PromptFixture.prompt("launch-mail", "Launch mail", model);
    }

    private byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.zip(out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> uploads(String... namesAndTexts) {
        Map<String, byte[]> uploads = new HashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            uploads.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return uploads;
    }
}
