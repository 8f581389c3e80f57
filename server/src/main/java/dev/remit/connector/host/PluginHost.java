package dev.remit.connector.host;

import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
    private final KeyRing ring;
    private final boolean checked;
    private final Map<String, LoadedPlugin> loaded = new ConcurrentHashMap<>();
    private final Map<Path, Placed> placed = new HashMap<>();

    private final List<GivenUp> givenUp = new ArrayList<>();

    private record Placed(PluginJars.Stamp stamp, PluginStatus status, Instant at) {}

    private record GivenUp(PluginStatus status, List<PluginRun<?>> runs) {

        boolean lives() {
            return runs.stream().anyMatch(PluginRun::alive);
        }
    }

    /**
     * @param places jars, directories of jars or patterns
     * @param copies where copies are kept: a jar is never loaded from where somebody may overwrite it
     * @param ring whose jars are loaded
     */
    public PluginHost(List<String> places, Path copies, KeyRing ring) {
        this(places, copies, ring, true);
    }

    PluginHost(List<String> places, Path copies, KeyRing ring, boolean checked) {
        this.jars = new PluginJars(places);
        this.copies = emptied(copies);
        this.ring = ring;
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

    /** When the jar was last loaded or refused; empty if it is not there any more. */
    public synchronized Optional<Instant> lookedAt(PluginStatus plugin) {
        return placed.values().stream()
                .filter(p -> p.status().equals(plugin))
                .map(Placed::at)
                .findFirst();
    }

    /** Who stands behind a connector that can be used. */
    public synchronized Optional<PluginSignature> signature(String connector) {
        return placed.values().stream()
                .map(Placed::status)
                .filter(s ->
                        s.state() == PluginStatus.State.LOADED && s.connector().equals(connector))
                .map(PluginStatus::signature)
                .findFirst();
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
        boolean otherKeys = ring.refresh();
        for (Path known : List.copyOf(placed.keySet())) {
            Placed before = placed.get(known);
            if (before != null && (!before.stamp().equals(found.get(known)) || stale(before.status(), otherKeys))) {
                placed.remove(known);
                remove(before.status());
            }
        }
        found.forEach((jar, stamp) -> {
            if (!placed.containsKey(jar) && PluginJars.claimsToBePlugin(jar)) {
                placed.put(jar, new Placed(stamp, load(jar), ring.now()));
            }
        });
    }

    /** It runs although its signer is not trusted any more, or was refused by keys that are others now. */
    private boolean stale(PluginStatus status, boolean otherKeys) {
        return !ring.lets(status.signature()) && (otherKeys || status.state() == PluginStatus.State.LOADED);
    }

    private record Copied(Path jar, PluginSignature signature) {}

    private PluginStatus load(Path jar) {
        String file = String.valueOf(jar.getFileName());
        PluginStatus status =
                switch (PluginBoundary.call(() -> copied(jar))) {
                    case PluginEnd.Done<Copied>(Copied copy) -> load(file, copy);
                    case PluginEnd.Failed<Copied>(var failure, String message) ->
                        refused(file, message, PluginSignature.none());
                    case PluginEnd.Crashed<Copied>(String type, String message) ->
                        refused(file, message, PluginSignature.none());
                };
        log.info(
                "Connector jar {}: {} {} ({})",
                file,
                status.state(),
                status.detail(),
                status.signature().standing());
        return status;
    }

    /** The signature is checked on the copy that is loaded, not on what lies where somebody may overwrite it. */
    private Copied copied(Path jar) throws IOException {
        Path signature = PluginJars.signature(jar);
        Optional<String> signed = Files.exists(signature) ? Optional.of(Files.readString(signature)) : Optional.empty();
        Path place = Files.createTempDirectory(copies, "jar");
        Path copy =
                Files.copy(jar, Files.createDirectory(place.resolve("as-given")).resolve(jar.getFileName()));
        PluginSignature checked = ring.check(Files.readAllBytes(copy), signed);
        return new Copied(
                ring.lets(checked) && ManifestPlugins.alone(copy)
                        ? ManifestPlugins.copied(copy, place.resolve("plugin.jar"))
                        : copy,
                checked);
    }

    private PluginStatus load(String file, Copied copy) {
        PluginSignature signature = copy.signature();
        if (!ring.lets(signature)) {
            return refused(file, signature.words(), signature);
        }
        return switch (PluginBoundary.call(() -> open(copy.jar()))) {
            case PluginEnd.Done<LoadedPlugin>(LoadedPlugin plugin) -> {
                loaded.put(plugin.descriptor().id(), plugin);
                yield new PluginStatus(
                        file,
                        plugin.descriptor().id(),
                        plugin.descriptor().version(),
                        PluginStatus.State.LOADED,
                        "",
                        signature);
            }
            case PluginEnd.Failed<LoadedPlugin>(var failure, String message) -> refused(file, message, signature);
            case PluginEnd.Crashed<LoadedPlugin>(String type, String message) ->
                refused(file, message.isBlank() ? type : message, signature);
        };
    }

    private static PluginStatus refused(String file, String why, PluginSignature signature) {
        return new PluginStatus(file, file, "", PluginStatus.State.REFUSED, why, signature);
    }

    private LoadedPlugin open(Path copy) throws IOException, InterruptedException {
        Optional<ApiVersion> madeFor = ApiVersion.declaredBy(copy);
        if (madeFor.isPresent()) {
            madeFor.get().refusedBy(ApiVersion.ours()).ifPresent(why -> {
                throw new IllegalStateException(why);
            });
        }
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
                    stuck.size() + " run(s) ignore being stopped",
                    status.signature());
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
