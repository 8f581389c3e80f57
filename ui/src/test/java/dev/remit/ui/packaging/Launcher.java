package dev.remit.ui.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The launcher on a made-up machine: a copy in a checkout that holds nothing else and looks for JDKs below a directory of the
 * test's own, with the programs the test gives it.
 */
final class Launcher {

    /** What every Unix has. */
    private static final List<String> TOOLS = List.of(
            "sed",
            "sort",
            "head",
            "tail",
            "cat",
            "dirname",
            "basename",
            "readlink",
            "find",
            "touch",
            "mkdir",
            "ln",
            "tr");

    private final Path root;
    private final Path checkout;
    private final Path programs;
    private final Map<String, String> environment = new TreeMap<>();

    Launcher(Path root) throws IOException {
        this.root = root;
        checkout = Files.createDirectories(root.resolve("a checkout"));
        programs = Files.createDirectories(root.resolve("bin"));
        String script = Files.readString(Path.of("../remit"));
        String elsewhere = script.replaceAll("(?<![\\w.$}\"*])/(usr|opt|Library)/", root + "/$1/");
        executable(checkout.resolve("remit"), elsewhere.substring(elsewhere.indexOf('\n') + 1));
        for (String tool : TOOLS) {
            program(tool, "exec " + installed(tool) + " \"$@\"");
        }
        environment.put("PATH", programs.toString());
        environment.put("HOME", root.resolve("home").toString());
    }

    /** A JDK at a place of this machine; without a compiler it is only a runtime. */
    Path jdk(String place, int version, boolean compiler) throws IOException {
        Path home = Files.createDirectories(root.resolve(place));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + ".0.1\"\n");
        executable(
                Files.createDirectories(home.resolve("bin")).resolve("java"),
                "[ \"$1\" = -version ] && { echo 'openjdk version \"" + version + ".0.1\"' >&2; exit; }\n"
                        + "echo \"java " + version + " runs $*\"");
        if (compiler) {
            executable(home.resolve("bin/javac"), "exit 1");
        }
        return home;
    }

    Path jdk(String place, int version) throws IOException {
        return jdk(place, version, true);
    }

    /** Puts a JDK's programs on the path. */
    Launcher onPath(Path jdk) {
        environment.merge("PATH", jdk.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        return this;
    }

    /** A program on the path, as the body of a shell script. */
    Launcher program(String name, String body) throws IOException {
        executable(programs.resolve(name), body);
        return this;
    }

    /** A Maven that says what it was told, with which JDK, and packages a console if that was it. */
    Launcher maven(String version) throws IOException {
        return program("mvn", """
                [ "$1" = -v ] && { echo "Apache Maven %s (abc)"; exit; }
                echo "maven with $JAVA_HOME runs $*"
                case "$*" in *package*) mkdir -p ui/target && touch ui/target/remit.jar ;; esac
                exit ${MAVEN_OUTCOME:-0}
                """.formatted(version));
    }

    /** A file of the checkout. */
    Launcher file(String name, String content) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    Launcher script(String name, String body) throws IOException {
        file(name, "");
        executable(checkout.resolve(name), body);
        return this;
    }

    Launcher with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Said run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(checkout.resolve("remit").toString()));
        command.addAll(List.of(arguments));
        Path output = root.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("./remit " + List.of(arguments) + " did not end");
        }
        return new Said(process.exitValue(), Files.readString(output));
    }

    private static void executable(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private static Path installed(String tool) {
        return Arrays.stream(Optional.ofNullable(System.getenv("PATH"))
                        .orElse("/usr/bin:/bin")
                        .split(":"))
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this machine has no " + tool));
    }

    /** What came of it. */
    record Said(int outcome, String text) {}
}
