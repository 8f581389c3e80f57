package dev.remit.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.remit.identity.Permission;
import dev.remit.shared.Refusal;
import dev.remit.shared.SubjectKind;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No screen shows a key instead of words, and no bundle keeps words that nobody says. */
class MessageKeysTest {

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../server/src/main/java"), Path.of("../reports/src/main/java"));
    private static final List<Path> BUNDLES = Stream.of("", "../server/", "../reports/")
            .map(module -> Path.of(module + "src/main/resources/messages"))
            .toList();
    private static final Pattern ASKED = Pattern.compile(
            "(?:getTranslation|Words\\.text|NavItem\\.of)\\(\\s*(?:NavGroup\\.\\w+,\\s*\\d+,\\s*)?\"([^\"]+)\"(\\s*\\+)?");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][\\w-]*(?:\\.[\\w-]*)+)\"");

    private final String code = code();

    @Test
    void everyKeyThatTheCodeAsksForHasWords() {
        Set<String> missing = new TreeSet<>();
        Matcher asked = ASKED.matcher(code);
        while (asked.find()) {
            boolean whole = asked.group(2) == null;
            String key = asked.group(1);
            boolean found = whole
                    ? Bundles.all().keys().contains(key)
                    : Bundles.all().keys().stream().anyMatch(k -> k.startsWith(key));
            if (!found) {
                missing.add(key);
            }
        }
        assertThat(missing).as("keys without words").isEmpty();
    }

    /** Of two lines with one key the last wins, and what the other says is shown nowhere. */
    @Test
    void noBundleHasAKeyTwice() throws IOException {
        List<String> twice = new ArrayList<>();
        for (Path bundles : BUNDLES) {
            try (Stream<Path> files = Files.list(bundles)) {
                for (Path file : files.toList()) {
                    Set<String> keys = new HashSet<>();
                    Files.readAllLines(file).stream()
                            .filter(line -> line.matches("[A-Za-z][\\w.-]*=.*"))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .filter(key -> !keys.add(key))
                            .forEach(twice::add);
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyRefusalHasASentence() {
        Set<String> missing = refusals().stream()
                .filter(key -> !Bundles.all().keys().contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("refusals without a sentence").isEmpty();
    }

    @Test
    void everyPermissionAndEveryKindOfSubjectHasAName() {
        Set<String> names = enums().filter(
                        type -> Set.of(Permission.class, SubjectKind.class).contains(type.reflect()))
                .flatMap(MessageKeysTest::keys)
                .collect(Collectors.toSet());
        assertThat(names).hasSizeGreaterThan(40);
        assertThat(Bundles.all().keys()).containsAll(names);
    }

    /** It stands behind the name of who did it; where none does, it gets its capital there. */
    @Test
    void everyActGoesOnFromTheNameOfWhoDidIt() {
        assertThat(Bundles.all().keys().stream().filter(key -> key.startsWith("act.")))
                .hasSizeGreaterThan(200)
                .allSatisfy(key -> assertThat(Words.text(key)).as(key).matches("[a-z][^.]*"));
    }

    @Test
    void everyTextIsSaidSomewhere() {
        Set<String> literals = new TreeSet<>();
        Matcher literal = LITERAL.matcher(code);
        while (literal.find()) {
            literals.add(literal.group(1));
        }
        List<String> prefixes = literals.stream()
                .filter(l -> l.endsWith(".") || l.endsWith("-"))
                .toList();
        Set<String> constants = enumKeys();
        Set<String> printed = keysOfReports();
        Set<String> unsaid = Bundles.all().keys().stream()
                .filter(key -> !printed.contains(key))
                .filter(key -> !literals.contains(key) && !constants.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .filter(key -> !key.startsWith("act.") || !literals.contains(key.substring("act.".length())))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unsaid).as("texts that nobody says").isEmpty();
    }

    /** Reports say their words by keys of their own; their own tests hold them. */
    private static Set<String> keysOfReports() {
        Properties properties = new Properties();
        try (Reader in =
                Files.newBufferedReader(Path.of("../reports/src/main/resources/messages/reports.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties.stringPropertyNames();
    }

    private static Set<String> refusals() {
        return enums().filter(type -> type.isAssignableTo(Refusal.class))
                .flatMap(MessageKeysTest::keys)
                .collect(Collectors.toSet());
    }

    private static Set<String> enumKeys() {
        return enums().flatMap(MessageKeysTest::keys).collect(Collectors.toSet());
    }

    private static Stream<JavaClass> enums() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.remit");
        return ours.stream().filter(type -> type.isEnum() && type.reflect().isEnum());
    }

    private static Stream<String> keys(JavaClass type) {
        return Arrays.stream(type.reflect().getEnumConstants())
                .map(constant -> type.getSimpleName() + "." + ((Enum<?>) constant).name());
    }

    private static String code() {
        StringBuilder all = new StringBuilder();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    all.append(Files.readString(file)).append('\n');
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return all.toString();
    }
}
