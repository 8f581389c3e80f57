package dev.remit.plugin.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorDescriptor.Tested;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a connector declares to answer, as a table in its page: between two marks, so that the rest of the page stays its author's.
 *
 * {@snippet :
 * @Test
 * @Tag("approved")
 * void thePageSaysWhatIsDeclared() {
 *     CoverageMatrix.check(new AcmeConnectorFactory(), Path.of("../../docs/connectors/acme.md"));
 * }
 * }
 */
public final class CoverageMatrix {

    /** Before the table. */
    public static final String BEGIN = "<!-- coverage: generated from the connector's description, approve changes -->";
    /** After it. */
    public static final String END = "<!-- end of coverage -->";

    private CoverageMatrix() {}

    /**
     * Compares the page with the description; with the system property {@code remit.approve} it writes the table first.
     *
     * @throws AssertionError if the page has no place for the table, or another table there
     */
    public static void check(ConnectorFactory factory, Path page) {
        try {
            String text = Files.readString(page);
            int begin = text.indexOf(BEGIN);
            int end = text.indexOf(END);
            assertThat(begin >= 0 && end > begin)
                    .as("%s has the lines '%s' and '%s', with the coverage between them", page, BEGIN, END)
                    .isTrue();
            String right = text.substring(0, begin) + BEGIN + "\n" + table(factory.descriptor()) + text.substring(end);
            if (Boolean.getBoolean("remit.approve")) {
                Files.writeString(page, right);
            }
            assertThat(Files.readString(page))
                    .as("the coverage in %s is the declared one; if the change is meant, run ./remit approve", page)
                    .isEqualTo(right);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The page " + page + " cannot be read or written", unreadable);
        }
    }

    /** Against what it was tested, and a line for each question. */
    static String table(ConnectorDescriptor declared) {
        String lines = Stream.of(Question.values())
                .map(question -> "| " + question.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | "
                        + answer(declared, question) + " |")
                .collect(Collectors.joining("\n"));
        return "Shown " + shown(declared.tested()) + ".\n\n| question | answer |\n| --- | --- |\n" + lines + "\n";
    }

    private static String shown(Tested tested) {
        return switch (tested.sort()) {
            case REAL_SYSTEM -> "against the real thing: " + tested.what();
            case BEHAVIOUR_MOCK -> "against a behaviour mock only, never the real thing: " + tested.what();
            case RECORDINGS -> "on recordings only";
        };
    }

    private static String answer(ConnectorDescriptor declared, Question question) {
        boolean answered = declared.questions().contains(question);
        String why = Optional.ofNullable(declared.notExposed().get(question)).orElse("");
        return why.isEmpty()
                ? answered ? "answered" : "not asked"
                : (answered ? "what shows itself; the rest **not exposed**: " : "**not exposed**: ")
                        + why
                        + Optional.ofNullable(declared.attestations().get(question))
                                .map(ask -> " *Somebody is asked:* " + ask)
                                .orElse("");
    }
}
