package dev.remit.ui.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A style sheet stays when the next page is opened. So a class that two of them style looks one way or the other by where somebody came
 * from, which no test of one page notices.
 */
class StyleSheetsTest {

    private static final Path SHEETS = Path.of("src/main/resources/META-INF/resources/css");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{");
    private static final Pattern ONE_CLASS = Pattern.compile("\\.rm-[a-z-]+");

    @Test
    void aClassIsStyledByOneSheet() throws IOException {
        Map<String, Set<String>> sheets = new TreeMap<>();
        for (Path sheet : sheets()) {
            String text = COMMENT.matcher(Files.readString(sheet)).replaceAll("");
            SELECTORS
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .flatMap(selectors -> Arrays.stream(selectors.split("[,{]", -1)))
                    .map(String::strip)
                    .filter(ONE_CLASS.asMatchPredicate())
                    .forEach(name -> sheets.computeIfAbsent(name, n -> new TreeSet<>())
                            .add(sheet.getFileName().toString()));
        }
        sheets.values().removeIf(styling -> styling.size() == 1);
        assertThat(sheets).isEmpty();
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(SHEETS)) {
            return files.filter(f -> f.toString().endsWith(".css")).sorted().toList();
        }
    }
}
