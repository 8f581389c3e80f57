package dev.remit.connector.host;

import java.nio.file.Path;
import java.util.List;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultExtensionFinder;
import org.pf4j.DefaultPluginManager;
import org.pf4j.ExtensionFinder;
import org.pf4j.JarPluginLoader;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;

/**
 * PF4J with its doors closed: one jar per plug-in, described by its manifest, loaded behind the {@link Gate}. Its parent
 * would otherwise be the application's class loader, through which a plug-in reaches everything.
 */
final class GatedPlugins extends DefaultPluginManager {

    private final Gate gate = new Gate();

    GatedPlugins(Path directory) {
        super(List.of(directory));
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new JarPluginLoader(this) {
            @Override
            public ClassLoader loadPlugin(Path jar, PluginDescriptor descriptor) {
                PluginClassLoader loader =
                        new PluginClassLoader(GatedPlugins.this, descriptor, gate, ClassLoadingStrategy.APD);
                loader.addFile(jar.toFile());
                return loader;
            }
        };
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new ManifestPluginDescriptorFinder();
    }

    @Override
    protected PluginFactory createPluginFactory() {
        return wrapper -> new Plugin() {};
    }

    /** Connectors are found by {@link java.util.ServiceLoader}; PF4J's extension index is not read. */
    @Override
    protected ExtensionFinder createExtensionFinder() {
        DefaultExtensionFinder none = new DefaultExtensionFinder(this) {
            {
                finders.clear();
            }
        };
        return none;
    }
}
