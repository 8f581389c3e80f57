package dev.remit.ui.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The build itself fails on a licence that is not allowed; here stands what the jar has to say about those that are. */
class NoticeTest {

    /** For example {@code (EPL-2.0) (LGPL-2.1) Logback Core Module (ch.qos.logback:logback-core:1.5.38 - …)}. */
    private static final Pattern LIBRARY =
            Pattern.compile("(?m)^\\s+((?:\\([^)]*\\) )+).*\\(([\\w.-]+):[^:]+:[^ ]+ - .*$");

    /** Licences that ask for no more than that their own text stays in the library's jar. */
    private static final Set<String> PERMISSIVE =
            Set.of("Apache-2.0", "MIT", "MIT-0", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "EDL-1.0", "CC0-1.0");

    @Test
    void theNoticeTravelsInTheJarAndInTheImage() throws IOException {
        assertThat(packed("NOTICE")).isEqualTo(Files.readString(Path.of("../NOTICE")));
        assertThat(Files.readString(Path.of("../Dockerfile"))).containsPattern("COPY .*NOTICE");
        assertThat(Files.readString(Path.of("../.dockerignore"))).contains("!NOTICE");
    }

    @Test
    void everyLibraryWhoseLicenceAsksForItIsNamedAndItsLicenceTravels() throws IOException {
        String notice = packed("NOTICE");
        List<MatchResult> libraries =
                LIBRARY.matcher(packed("THIRD-PARTY.txt")).results().toList();
        assertThat(libraries).hasSizeGreaterThan(100).allSatisfy(library -> {
            List<String> licences = Arrays.stream(library.group(1).split("[() ]+"))
                    .filter(l -> !l.isEmpty())
                    .toList();
            if (licences.stream().noneMatch(PERMISSIVE::contains)) {
                assertThat(notice).contains(library.group(2));
                assertThat(licences).anySatisfy(licence -> assertThat(packed("licences/" + licence + ".txt"))
                        .isNotBlank());
            }
        });
    }

    @Test
    void theDatabaseThatTravelsIsNamed() throws IOException {
        assertThat(packed("NOTICE")).contains("PostgreSQL Global Development Group");
    }

    /** As the jar is made of it; other jars on the class path have notices of their own. */
    private static String packed(String name) throws IOException {
        return Files.readString(Path.of("target/classes/META-INF").resolve(name));
    }
}
