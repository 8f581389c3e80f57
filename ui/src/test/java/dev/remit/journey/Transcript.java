package dev.remit.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a person read on the way, page by page, for the documentation. */
final class Transcript {

    private final StringBuilder text = new StringBuilder("""
            # From a scan to a request: a transcript

            What the console said in a walk through a real WordPress, page by page, written down by the browser journey
            `WordPressJourney` when it was approved. Addresses and times are of that run.
            """);

    /** The page's words, under a heading of their own. */
    void say(String heading, Visitor visitor) {
        visitor.settle();
        String words = visitor.page().locator("main").innerText().strip().replaceAll("\\n{2,}", "\n");
        text.append("\n## ").append(heading).append("\n\n```\n").append(words).append("\n```\n");
    }

    /** Into the build, and into the documentation when it is approved. */
    void keep() throws IOException {
        Path kept = Boolean.getBoolean("remit.approve")
                ? Path.of("..", "docs", "operations-transcript.md")
                : Path.of("target", "operations-transcript.md");
        Files.createDirectories(kept.toAbsolutePath().getParent());
        Files.writeString(kept, text, StandardCharsets.UTF_8);
    }
}
