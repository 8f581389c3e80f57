package dev.remit.control.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of controls in the documentation is the library. */
class ControlsPageTest {

    private static final Path PAGE = Path.of("../docs/controls.md");

    private final ControlLibrary library = ControlLibraries.shipped();

    @Test
    @Tag("approved")
    void theDocumentationNamesEveryControlAndEveryPartOfEveryFramework() throws IOException {
        String page = page();
        if (Boolean.getBoolean("remit.approve")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("a control or a framework changed: read the difference, then ./remit approve")
                .isEqualTo(page);
    }

    private String page() {
        return """
                # Controls

                Generated from `control/library-v1.yaml`; after a change `./remit approve`.

                A control is something an organisation that uses AI in marketing sees to. It applies to a use case when its condition, CEL over
                the facts of the use case ([policies](policies.md)), is true; a fact that nobody has answered, where the result depends on it,
                counts as if it applied, and the console names the fact. Nothing is asked of use cases that were declined or retired.

                Evidence is a note, with files or with an address or a place where something lies. It holds as long as the control says, or shorter. For the tiers high and
                prohibited, and where no tier is known, it counts only once a second person has confirmed it. It is never changed: it is
                withdrawn with a reason, and given anew; what is in its files is removed then, their names and hashes stay. Thirty days before its end it is *expiring*; when its end is over the ledger is told.

                Files are PDF, PNG, JPEG, DOCX, XLSX, CSV or TXT by what is in them, at most five, each up to 10 MB, 25 MB together, and 4 GB in a
                workspace. The ledger has the SHA-256 of each, so whoever has the file can prove that it is the one that was given.
                See [security](security.md#files-people-give).

                A use case's page judges afresh. Lists and coverage follow the register within half a minute, from rows of their own.

                A workspace adds controls of its own, with a rule over the same facts, and switches any control off, wherever it comes from: by a named
                person, for a reason, both on the control's page and in the ledger. A key of its own has three letters or more, so it never meets
                one of ours. Nothing is deleted: what was given for a control that is switched off counts again when it is switched on. At most 100.

                The summaries of frameworks are ours, one line each. A mapping says that a control's evidence answers some of a part, never
                that the part is fulfilled. Where nobody was sure, there is none.

                ## Frameworks

                """
                + library.frameworks().stream().map(this::framework).collect(Collectors.joining("\n"))
                + "\n## Controls\n\n"
                + library.controls().stream().map(this::control).collect(Collectors.joining("\n"));
    }

    private String framework(Framework framework) {
        String rows = framework.groups().stream()
                .flatMap(group -> group.parts().stream()
                        .map(part -> "| " + group.name() + " | " + part.ref() + " | " + part.summary() + " | "
                                + answering(framework.key(), part.ref()) + " |\n"))
                .collect(Collectors.joining());
        return "### " + framework.name() + "\n\n" + framework.source()
                + "\n\n| part of | number | in our words | controls |\n| --- | --- | --- | --- |\n" + rows;
    }

    private String answering(String framework, String ref) {
        List<String> keys = library.controls().stream()
                .filter(control -> control.answers(framework, ref))
                .map(Control::key)
                .toList();
        return keys.isEmpty() ? "no control maps to this" : String.join(", ", keys);
    }

    private String control(Control control) {
        String maps = library.frameworks().stream()
                .filter(framework -> control.maps().containsKey(framework.key()))
                .map(framework -> framework.name() + " "
                        + String.join(", ", control.maps().get(framework.key())))
                .collect(Collectors.joining("; "));
        return "### " + control.key() + " " + control.title() + "\n\n" + control.text() + "\n\n- Area: "
                + control.area().code() + "; from lane: " + control.lane().code() + "\n- Applies: " + control.where()
                + "\n- Evidence: " + control.evidence().kind().code() + ", for "
                + control.evidence().months() + " months. " + control.evidence().shows() + "\n- Source: "
                + control.source() + "\n- Maps to: " + maps + "\n\n```\n" + control.when() + "\n```\n";
    }
}
