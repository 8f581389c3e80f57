package dev.remit.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Vendors compile against this package: whatever changes in it is a change somebody approved. */
class PublicSurfaceTest {

    private static final Path APPROVED = Path.of("src/test/resources/dev.remit.plugin.approved.txt");
    private static final Path RELEASED = Path.of("src/test/resources/dev.remit.plugin.released.txt");
    private static final Path CLASSES = Path.of("target/classes/dev/remit/plugin");
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
    private static final int MOST_TYPES = 30;

    @Test
    @Tag("approved")
    void thePublicSurfaceIsTheApprovedOne() throws IOException {
        String surface =
                publicTypes().flatMap(PublicSurfaceTest::signatures).collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("remit.approve")) {
            Files.writeString(APPROVED, surface);
        }
        assertThat(surface)
                .as(
                        "The public surface of plugin-api changed. If that is meant and compatible, run ./remit approve and commit the diff.")
                .isEqualTo(Files.readString(APPROVED));
    }

    /** The released surface changes only with a release: {@code docs/how-to/change-the-plugin-api.md}. */
    @Test
    void theVersionSaysWhatChangedSinceTheRelease() throws IOException {
        String released = Files.readString(RELEASED);
        SurfaceChange change =
                SurfaceChange.between(released.substring(released.indexOf('\n') + 1), Files.readString(APPROVED));
        SurfaceChange.Version since = SurfaceChange.Version.of(
                released.lines().findFirst().orElseThrow().replace("version ", ""));
        SurfaceChange.Version now = SurfaceChange.Version.of(Files.readString(Path.of("pom.xml"))
                .replaceFirst("(?s).*<surface.version>(.*)</surface.version>.*", "$1"));
        assertThat(now)
                .as(
                        "surface.version in plugin-api/api/pom.xml must be at least %s, since after %s there was:%n%s",
                        change.needed(since), since, change.reason())
                .isGreaterThanOrEqualTo(change.needed(since));
    }

    @Test
    void everyTypeIsAContractWithASample() throws IOException {
        for (Class<?> type : publicTypes().filter(each -> !each.isMemberClass()).toList()) {
            String source = Files.readString(Path.of("src/main/java/dev/remit/plugin", type.getSimpleName() + ".java"));
            String contract = source.substring(0, source.indexOf("\npublic "));
            assertThat(contract)
                    .as("%s begins with what it promises and a sample of its use", type.getSimpleName())
                    .contains("/**", "{@snippet :");
        }
    }

    @Test
    void theSurfaceStaysSmall() throws IOException {
        assertThat(publicTypes().filter(type -> !type.isMemberClass())).hasSizeLessThanOrEqualTo(MOST_TYPES);
    }

    @Test
    void nothingButTheJdkLeaksIn() throws IOException {
        assertThat(publicTypes().flatMap(PublicSurfaceTest::mentioned).map(Class::getName))
                .allMatch(name ->
                        name.startsWith("java.") || name.startsWith("dev.remit.plugin.") || !name.contains("."));
    }

    private static Stream<Class<?>> publicTypes() throws IOException {
        try (Stream<Path> files = Files.list(CLASSES)) {
            List<Class<?>> types = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .sorted()
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .filter(PublicSurfaceTest::isPublic)
                    .toList();
            return types.stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("dev.remit.plugin." + name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static Stream<String> signatures(Class<?> type) {
        String supertypes = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .map(Object::toString)
                .map(each -> each.replaceFirst("^(class|interface) ", ""))
                .filter(each -> !each.equals("java.lang.Object"))
                .collect(Collectors.joining(", ", " : ", ""));
        Stream<String> members = Stream.of(components(type), constants(type), constructors(type), methods(type))
                .flatMap(each -> each)
                .map(member -> "    "
                        + member.replace("java.lang.", "")
                                .replace("java.util.", "")
                                .replace("dev.remit.plugin.", ""));
        return Stream.concat(Stream.of(kind(type) + " " + type.getName() + supertypes), members);
    }

    private static String kind(Class<?> type) {
        if (type.isRecord()) {
            return "record";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return (type.isSealed() ? "sealed " : "") + (type.isInterface() ? "interface" : "class");
    }

    private static Stream<String> components(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(each -> "component " + each.getGenericType().getTypeName() + " " + each.getName())
                : Stream.empty();
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(Field::getName)
                .map(name -> "constant " + name);
    }

    private static Stream<String> constructors(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(each -> Modifier.isPublic(each.getModifiers()))
                .map(Constructor::toGenericString)
                .sorted();
    }

    private static Stream<String> methods(Class<?> type) {
        Set<String> components = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet())
                : Set.of();
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
                .filter(method -> method.getParameterCount() > 0 || !components.contains(method.getName()))
                .map(Method::toGenericString)
                .sorted();
    }

    private static Stream<Class<?>> mentioned(Class<?> type) {
        Stream<Executable> executables =
                Stream.concat(Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()));
        Stream<Class<?>> types = executables
                .filter(each -> Modifier.isPublic(each.getModifiers()))
                .flatMap(each -> Stream.concat(
                        Arrays.stream(each.getParameterTypes()),
                        each instanceof Method method ? Stream.of(method.getReturnType()) : Stream.empty()));
        Stream<Class<?>> annotations =
                Arrays.stream(((AnnotatedElement) type).getAnnotations()).map(each -> each.annotationType());
        return Stream.concat(types.map(each -> each.isArray() ? each.getComponentType() : each), annotations);
    }
}
