package dev.remit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.demo.script.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DemoPageTest {

    private static final Path PAGE = Path.of("../docs/demo.md");
    private static final Pattern PEOPLE = Pattern.compile("(?s)(?<=<!-- generated: people -->\n).*?(?=<!-- end -->)");

    @Test
    @Tag("approved")
    void thePeopleInTheDocumentationAreThoseOfTheDemo() throws IOException {
        String page = Files.readString(PAGE);
        String drawn = PEOPLE.matcher(page).replaceFirst(Matcher.quoteReplacement(people()));
        if (Boolean.getBoolean("remit.approve")) {
            Files.writeString(PAGE, drawn);
            page = drawn;
        }
        assertThat(page)
                .as("the demo's people changed: read the difference, then ./remit approve")
                .isEqualTo(drawn);
    }

    @Test
    void whatThePageSaysToLookAtIsThere() throws IOException {
        String page = Files.readString(PAGE);
        Script first = Script.all().getFirst();
        assertThat(first.useCases()).extracting(u -> u.name()).contains("Next-best-offer e-mails");
        assertThat(first.connections()).extracting(c -> c.name()).contains("Programme pages (demo system)");
        assertThat(page).contains("Next-best-offer e-mails", "Programme pages (demo system)");
    }

    private static String people() {
        StringBuilder table = new StringBuilder();
        for (Script script : Script.all()) {
            table.append("### ").append(script.name()).append("\n\n| person | is | look at |\n| --- | --- | --- |\n");
            script.people().stream()
                    .filter(person -> person.left().isEmpty())
                    .forEach(p -> table.append("| %s | %s | %s |\n".formatted(p.name(), p.title(), p.look())));
            table.append('\n');
        }
        return table.toString();
    }
}
