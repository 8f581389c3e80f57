package dev.remit.connector.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Reads a connector's classes before they are loaded and refuses those that name what a connector has no business with:
 * sockets, files, processes, threads, databases, reflection, other class loaders. The gate hides the console's classes by
 * name; this closes the ways around names, such as asking an object for its class loader.
 */
final class BytecodeCheck {

    private static final List<String> REFUSED_PREFIXES = List.of(
            "java/awt/",
            "java/beans/",
            "java/net/",
            "java/nio/file/",
            "java/nio/channels/",
            "java/lang/reflect/",
            "java/lang/foreign/",
            "java/lang/instrument/",
            "java/rmi/",
            "java/sql/",
            "java/io/File",
            "java/util/concurrent/Executor",
            "java/util/concurrent/ForkJoin",
            "java/util/concurrent/CompletableFuture",
            "java/util/concurrent/StructuredTaskScope",
            "java/util/concurrent/SubmissionPublisher",
            "java/util/jar/",
            "java/util/logging/",
            "java/util/prefs/",
            "javax/imageio/",
            "javax/management/",
            "javax/naming/",
            "javax/net/",
            "javax/print/",
            "javax/script/",
            "javax/sound/",
            "javax/sql/",
            "javax/swing/",
            "javax/tools/",
            "javax/xml/",
            "org/w3c/",
            "org/xml/",
            "sun/",
            "jdk/",
            "com/sun/");

    /** Of what is refused by its beginning. */
    private static final Set<String> ALLOWED_TYPES =
            Set.of("java/net/URI", "java/net/URISyntaxException", "java/net/URLDecoder", "java/net/URLEncoder");

    private static final Set<String> REFUSED_TYPES = Set.of(
            // these open a file if they are given its name
            "java/io/PrintStream",
            "java/io/PrintWriter",
            "java/util/Formatter",
            "java/util/zip/ZipFile",
            "java/io/RandomAccessFile",
            "java/io/ObjectInputStream",
            "java/lang/ClassLoader",
            "java/lang/ModuleLayer",
            "java/lang/Process",
            "java/lang/ProcessBuilder",
            "java/lang/ProcessHandle",
            "java/lang/Runtime",
            "java/lang/StackWalker",
            "java/lang/ref/Cleaner",
            "java/security/Provider",
            "java/security/Security",
            "java/util/ServiceLoader",
            "java/util/Timer");

    /** Types every program names: only these of their members. */
    private static final Map<String, Set<String>> ALLOWED_MEMBERS = Map.of(
            "java/lang/Thread",
            Set.of("currentThread", "interrupted", "isInterrupted", "interrupt"),
            "java/lang/System",
            Set.of("nanoTime", "identityHashCode", "arraycopy", "lineSeparator"),
            "java/lang/Class",
            Set.of("getName", "getSimpleName", "isInstance", "cast", "desiredAssertionStatus", "hashCode", "toString"),
            "java/lang/invoke/MethodHandles",
            Set.of(),
            // handed to whoever links a call site: a lambda does nothing with it
            "java/lang/invoke/MethodHandles$Lookup",
            Set.of());

    /** Whoever owns them: these work on threads of the console, or change what all of it sees. */
    private static final Set<String> REFUSED_MEMBERS =
            Set.of("parallel", "parallelStream", "parallelSort", "parallelPrefix", "parallelSetAll", "setDefault");

    private BytecodeCheck() {}

    /** What the jar's classes must not name; empty if there is nothing. */
    static Optional<String> violation(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<JarEntry> classes =
                    file.stream().filter(e -> e.getName().endsWith(".class")).toList();
            for (JarEntry entry : classes) {
                byte[] bytes;
                try (var in = file.getInputStream(entry)) {
                    bytes = in.readAllBytes();
                }
                Optional<String> found = violation(ClassFile.of().parse(bytes));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the jar cannot be read", e);
        }
    }

    private static Optional<String> violation(ClassModel type) {
        String name = type.thisClass().asInternalName().replace('/', '.');
        if (name.startsWith("dev.remit.") && !name.startsWith("dev.remit.connector.")) {
            return Optional.of(name + " stands in a package of the console");
        }
        if (type.superclass()
                .filter(s -> s.asInternalName().equals("java/lang/Thread"))
                .isPresent()) {
            return Optional.of(name + " is a thread");
        }
        for (PoolEntry entry : type.constantPool()) {
            Optional<String> refused = refused(entry);
            if (refused.isPresent()) {
                return Optional.of(name + " uses " + refused.get().replace('/', '.'));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> refused(PoolEntry entry) {
        return switch (entry) {
            case ClassEntry type -> Optional.of(element(type.asInternalName())).filter(BytecodeCheck::refusedType);
            case MemberRefEntry member ->
                Optional.of(member)
                        .filter(BytecodeCheck::refusedMember)
                        .map(m -> m.owner().asInternalName() + "." + m.name().stringValue());
            default -> Optional.empty();
        };
    }

    private static boolean refusedMember(MemberRefEntry member) {
        String owner = member.owner().asInternalName();
        String name = member.name().stringValue();
        boolean others = owner.startsWith("java/") && REFUSED_MEMBERS.contains(name);
        return others || !ALLOWED_MEMBERS.getOrDefault(owner, Set.of(name)).contains(name);
    }

    private static boolean refusedType(String name) {
        return REFUSED_TYPES.contains(name)
                || (!ALLOWED_TYPES.contains(name) && REFUSED_PREFIXES.stream().anyMatch(name::startsWith));
    }

    /** An array's element type, a type itself otherwise. */
    private static String element(String name) {
        if (!name.startsWith("[")) {
            return name;
        }
        String element = name.substring(name.lastIndexOf('[') + 1);
        return element.startsWith("L") ? element.substring(1, element.length() - 1) : element;
    }
}
