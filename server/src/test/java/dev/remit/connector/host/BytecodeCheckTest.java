package dev.remit.connector.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.testing.ConnectorJar;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way out is closed by its name, and nothing that a connector needs is. */
class BytecodeCheckTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.net.Socket(\"h\", 1)",
                "java.net.http.HttpClient.newHttpClient()",
                "new java.net.URI(\"http://h\").toURL().openStream()",
                "java.net.InetAddress.getByName(\"h\")",
                "java.nio.channels.SocketChannel.open()",
                "new java.io.FileInputStream(\"f\")",
                "java.nio.file.Files.readString(java.nio.file.Path.of(\"f\"))",
                "new java.io.PrintStream(\"f\")",
                "new java.io.PrintWriter(\"f\")",
                "new java.util.Formatter(\"f\")",
                "new java.util.zip.ZipFile(\"f\")",
                "new java.util.jar.JarFile(\"f\")",
                "new java.util.logging.FileHandler(\"f\")",
                "java.util.prefs.Preferences.userRoot()",
                "javax.xml.parsers.DocumentBuilderFactory.newInstance()",
                "new ProcessBuilder(\"p\").start()",
                "Runtime.getRuntime().exec(\"p\")",
                "new Thread(() -> {})",
                "Thread.ofVirtual().start(() -> {})",
                "java.util.concurrent.Executors.newCachedThreadPool()",
                "java.util.concurrent.CompletableFuture.supplyAsync(() -> 1)",
                "new java.util.Timer()",
                "java.util.List.of(1).parallelStream().count()",
                "java.util.stream.Stream.of(1).parallel().count()",
                "java.lang.ref.Cleaner.create()",
                "java.sql.DriverManager.getConnection(\"u\")",
                "Class.forName(\"c\")",
                "Object.class.getMethods()",
                "Object.class.getClassLoader()",
                "Thread.currentThread().getContextClassLoader()",
                "java.lang.invoke.MethodHandles.lookup()",
                "((java.lang.invoke.MethodHandles.Lookup) (Object) \"\").findClass(\"c\")",
                "new java.beans.Expression(\"\", \"length\", null).getValue()",
                "java.util.ServiceLoader.load(Runnable.class)",
                "System.getenv(\"e\")",
                "System.getProperty(\"p\")",
                "new java.io.ObjectInputStream(null)",
                "change(() -> java.util.Locale.setDefault(java.util.Locale.ROOT))",
                "change(() -> java.util.TimeZone.setDefault(null))",
                "change(() -> System.exit(1))"
            })
    void aConnectorNamesNoWayToAnythingButItsSystem(String expression) {
        assertThat(BytecodeCheck.violation(jar(expression))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.net.URI(\"http://h/p\").getPath()",
                "java.net.URLEncoder.encode(\"a b\", java.nio.charset.StandardCharsets.UTF_8)",
                "java.security.MessageDigest.getInstance(\"SHA-256\").digest()",
                "javax.crypto.Mac.getInstance(\"HmacSHA256\")",
                "new java.util.ArrayList<>(java.util.List.of(2, 1)).stream().sorted().map(i -> i + \"\").toList()",
                "String.format(\"%s\", java.time.Instant.EPOCH)",
                "java.util.regex.Pattern.compile(\"a+\").matcher(\"a\").matches()",
                "new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(new byte[0]))",
                "switch ((Object) 1) { case Integer i -> i; default -> 0; }"
            })
    void whatAConnectorNeedsIsOpen(String expression) {
        assertThat(BytecodeCheck.violation(jar(expression))).isEmpty();
    }

    @Test
    void aClassThatCallsItselfOneOfTheConsolesIsRefused() {
        Path jar = ConnectorJar.ofSource(directory, "X", "package dev.remit.plugin; class X {}");
        assertThat(BytecodeCheck.violation(jar))
                .hasValueSatisfying(why -> assertThat(why).contains("a package of the console"));
    }

    private Path jar(String expression) {
        return ConnectorJar.ofSource(directory, "X", """
                class X {
                    Object x() throws Throwable { return %s; }
                    static Object change(Runnable r) { return r; }
                }
                """.formatted(expression));
    }
}
