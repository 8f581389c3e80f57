package dev.remit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.remit.Remit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Features use only the features they name; Maven holds the boundaries of plug-in API and reports. */
class ModulesTest {

    private static final Path PAGE = Path.of("../docs/architecture.md");
    private static final Pattern PICTURE = Pattern.compile("(?s)(?<=<!-- generated: modules -->\n)```mermaid\n.*?```");

    private final ApplicationModules modules = ApplicationModules.of(
            Remit.class, JavaClass.Predicates.resideInAnyPackage("dev.remit.plugin..", "dev.remit.reports.."));

    @Test
    void everyFeatureUsesOnlyWhatItNames() {
        modules.verify();
    }

    @Test
    void aFeatureThatUsesWhatItDoesNotNameIsSeen() {
        ApplicationModules violations = ApplicationModules.of("violations.features", everywhere -> true);
        assertThatThrownBy(violations::verify).isInstanceOf(Violations.class).hasMessageContaining("loner");
    }

    @Test
    @Tag("approved")
    void thePictureInTheDocumentationIsTheModuleGraph() throws IOException {
        String page = Files.readString(PAGE);
        String drawn = PICTURE.matcher(page).replaceFirst(Matcher.quoteReplacement(picture()));
        if (Boolean.getBoolean("remit.approve")) {
            Files.writeString(PAGE, drawn);
            page = drawn;
        }
        assertThat(page)
                .as("the module graph changed: read the difference, then ./remit approve")
                .isEqualTo(drawn);
    }

    private String picture() {
        Stream<String> reads = TablesTest.arrows(TablesTest.PRODUCT).stream().map(arrow -> "  " + arrow);
        return Stream.concat(modules.stream().flatMap(this::arrows), reads)
                .sorted()
                .collect(Collectors.joining("\n", "```mermaid\ngraph TD\n", "\n```"));
    }

    /** Without the kernel's vocabulary, which everybody uses. */
    private Stream<String> arrows(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .filter(used -> !used.equals("shared"))
                .map(used -> "  " + module.getIdentifier() + " --> " + used);
    }
}
