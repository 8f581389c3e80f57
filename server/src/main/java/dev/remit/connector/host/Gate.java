package dev.remit.connector.host;

import java.util.Set;

/** The parent of every connector's class loader: the JDK, the plug-in API and its null annotations; nothing else exists. */
final class Gate extends ClassLoader {

    private static final Set<String> OPEN = Set.of("dev.remit.plugin", "org.jspecify.annotations");

    private final ClassLoader host = Gate.class.getClassLoader();

    Gate() {
        super("connector-gate", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        int dot = name.lastIndexOf('.');
        if (dot > 0 && OPEN.contains(name.substring(0, dot))) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
