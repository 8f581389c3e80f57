package dev.remit.connector.host;

import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connectors of this node. Loads what lies in the operator's places, notices what is added, replaced or removed there,
 * and runs connectors' code.
 */
public final class PluginHost implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PluginHost.class);
    private static final Duration QUICK = Duration.ofSeconds(5);

    private final PluginJars jars;
    private final GatedPlugins pf4j;
    private final Path copies;
    private final boolean checked;
    private final Map<String, LoadedPlugin> loaded = new ConcurrentHashMap<>();
    private final Map<Path, Placed> placed = new HashMap<>();

    private final List<GivenUp> givenUp = new ArrayList<>();

    private record Placed(PluginJars.Stamp stamp, PluginStatus status) {}

    private record GivenUp(PluginStatus status, List<PluginRun<?>> runs) {

        boolean lives() {
            return runs.stream().anyMatch(PluginRun::alive);
        }
    }

    /**
     * @param places jars, directories of jars or patterns
     * @param copies where copies are kept: a jar is never loaded from where somebody may overwrite it
     */
    public PluginHost(List<String> places, Path copies) {
        this(places, copies, true);
    }

    PluginHost(List<String> places, Path copies, boolean checked) {
        this.jars = new PluginJars(places);
        this.copies = emptied(copies);
        this.checked = checked;
        this.pf4j = new GatedPlugins(copies);
    }

    /** The connectors that can be used, by name. */
    public List<ConnectorDescriptor> connectors() {
        return loaded.values().stream()
                .map(LoadedPlugin::descriptor)
                .sorted(Comparator.comparing(ConnectorDescriptor::name))
                .toList();
    }

    public Optional<ConnectorDescriptor> connector(String id) {
        return Optional.ofNullable(loaded.get(id)).map(LoadedPlugin::descriptor);
    }

    /** What became of every jar, refused ones included. */
    public synchronized List<PluginStatus> plugins() {
        givenUp.removeIf(each -> !each.lives());
        return Stream.concat(
                        placed.values().stream().map(Placed::status),
                        givenUp.stream().map(GivenUp::status))
                .sorted(Comparator.comparing(PluginStatus::file))
                .toList();
    }

    /** Runs a connector's code in a thread of its own; empty if there is no such connector. */
    public <T> Optional<PluginRun<T>> start(String connector, Function<ConnectorFactory, T> work) {
        return Optional.ofNullable(loaded.get(connector)).map(plugin -> plugin.start(work));
    }

    /** Looks at the places again: loads what is new, replaces what changed, lets go of what is gone. */
    public synchronized void refresh() {
        if (PluginBoundary.call(jars::find) instanceof PluginEnd.Done<SortedMap<Path, PluginJars.Stamp>>(var found)) {
            adopt(found);
        } else {
            log.warn("The places of connector jars cannot be read; what is loaded stays");
        }
    }

    private void adopt(SortedMap<Path, PluginJars.Stamp> found) {
        for (Path known : List.copyOf(placed.keySet())) {
            Placed before = placed.get(known);
            if (before != null && !before.stamp().equals(found.get(known))) {
                placed.remove(known);
                remove(before.status());
            }
        }
        found.forEach((jar, stamp) -> {
            if (!placed.containsKey(jar) && PluginJars.claimsToBePlugin(jar)) {
                placed.put(jar, new Placed(stamp, load(jar)));
            }
        });
    }

    private PluginStatus load(Path jar) {
        String file = String.valueOf(jar.getFileName());
        PluginEnd<LoadedPlugin> end = PluginBoundary.call(() -> open(jar));
        PluginStatus status =
                switch (end) {
                    case PluginEnd.Done<LoadedPlugin>(LoadedPlugin plugin) -> {
                        loaded.put(plugin.descriptor().id(), plugin);
                        yield new PluginStatus(
                                file,
                                plugin.descriptor().id(),
                                plugin.descriptor().version(),
                                PluginStatus.State.LOADED,
                                "");
                    }
                    case PluginEnd.Failed<LoadedPlugin>(var failure, String message) -> refused(file, message);
                    case PluginEnd.Crashed<LoadedPlugin>(String type, String message) ->
                        refused(file, message.isBlank() ? type : message);
                };
        log.info("Connector jar {}: {} {}", file, status.state(), status.detail());
        return status;
    }

    private static PluginStatus refused(String file, String why) {
        return new PluginStatus(file, file, "", PluginStatus.State.REFUSED, why);
    }

    private LoadedPlugin open(Path jar) throws IOException, InterruptedException {
        Path copy = ManifestPlugins.copied(
                jar, Files.createTempDirectory(copies, "jar").resolve("plugin.jar"));
        if (checked) {
            BytecodeCheck.violation(copy).ifPresent(what -> {
                throw new IllegalStateException("not allowed in a connector: " + what);
            });
        }
        String id = pf4j.loadPlugin(copy);
        boolean usable = false;
        try {
            pf4j.startPlugin(id);
            LoadedPlugin plugin = described(id, factory(id));
            if (loaded.containsKey(plugin.descriptor().id())) {
                throw new IllegalStateException(
                        "connector " + plugin.descriptor().id() + " is loaded from another jar already");
            }
            usable = true;
            return plugin;
        } finally {
            if (!usable) {
                pf4j.unloadPlugin(id);
            }
        }
    }

    private ConnectorFactory factory(String id) {
        ClassLoader loader = pf4j.getPluginClassLoader(id);
        List<ConnectorFactory> factories = Stream.concat(
                        ServiceLoader.load(ConnectorFactory.class, loader).stream()
                                .filter(p -> p.type().getClassLoader() == loader)
                                .map(ServiceLoader.Provider::get),
                        ManifestPlugins.factory(loader).stream())
                .toList();
        if (factories.size() != 1) {
            throw new IllegalStateException("META-INF names " + factories.size()
                    + " connectors, as services or as a manifest; there has to be one");
        }
        return factories.getFirst();
    }

    private LoadedPlugin described(String id, ConnectorFactory factory) throws InterruptedException {
        PluginRun<ConnectorDescriptor> run =
                new PluginRun<>("connector-" + id, pf4j.getPluginClassLoader(id), factory::descriptor, () -> {});
        run.start();
        return switch (run.awaitOrStop(QUICK, QUICK)) {
            case PluginEnd.Done<ConnectorDescriptor>(ConnectorDescriptor descriptor) ->
                new LoadedPlugin(id, factory, descriptor, pf4j.getPluginClassLoader(id));
            case PluginEnd.Failed<ConnectorDescriptor>(var failure, String message) ->
                throw new IllegalStateException(message);
            case PluginEnd.Crashed<ConnectorDescriptor>(String type, String message) ->
                throw new IllegalStateException("its description fails: " + message);
        };
    }

    private void remove(PluginStatus status) {
        LoadedPlugin plugin = status.state() == PluginStatus.State.LOADED ? loaded.remove(status.connector()) : null;
        if (plugin == null) {
            return;
        }
        List<PluginRun<?>> stuck = close(plugin);
        pf4j.stopPlugin(plugin.pluginId());
        pf4j.unloadPlugin(plugin.pluginId());
        if (stuck.isEmpty()) {
            log.info("Connector {} was let go", status.connector());
        } else {
            log.error(
                    "Connector {}: {} run(s) ignore being stopped; their code stays in memory until they end",
                    status.connector(),
                    stuck.size());
            PluginStatus given = new PluginStatus(
                    status.file(),
                    status.connector(),
                    status.version(),
                    PluginStatus.State.STUCK,
                    stuck.size() + " run(s) ignore being stopped");
            givenUp.add(new GivenUp(given, stuck));
        }
    }

    private static List<PluginRun<?>> close(LoadedPlugin plugin) {
        try {
            return plugin.close(QUICK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ArrayList<>();
        }
    }

    @Override
    public synchronized void close() {
        Map<Path, Placed> all = Map.copyOf(placed);
        placed.clear();
        all.values().forEach(each -> remove(each.status()));
    }

    private static Path emptied(Path directory) {
        try {
            if (Files.isDirectory(directory)) {
                try (var old = Files.walk(directory)) {
                    for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(path);
                    }
                }
            }
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the directory for connectors' copies cannot be used", e);
        }
    }
}
