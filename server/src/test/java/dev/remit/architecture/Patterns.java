package dev.remit.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The package patterns that rules speak of. A pattern that matches nothing holds nothing, and nobody notices. */
public final class Patterns {

    private static final Pattern QUOTED = Pattern.compile("'([\\w.*|()\\[\\]]+\\.[\\w.*|()\\[\\]]+)'");

    private Patterns() {}

    /** Those that match none of these classes, nor any class that one of them depends on. */
    public static Set<String> dead(Collection<ArchRule> rules, JavaClasses... classes) {
        List<String> packages = Stream.of(classes)
                .flatMap(JavaClasses::stream)
                .flatMap(type -> Stream.concat(
                        Stream.of(type),
                        type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass)))
                .map(JavaClass::getPackageName)
                .distinct()
                .toList();
        return rules.stream()
                .flatMap(rule -> QUOTED.matcher(rule.getDescription()).results())
                .map((MatchResult quoted) -> quoted.group(1))
                .filter(pattern -> packages.stream().noneMatch(PackageMatcher.of(pattern)::matches))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
