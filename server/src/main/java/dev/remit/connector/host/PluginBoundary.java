package dev.remit.connector.host;

import dev.remit.plugin.ConnectorException;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Where code from outside is called: whatever it throws becomes a value, so that it hurts nobody else. */
final class PluginBoundary {

    private PluginBoundary() {}

    static <T> PluginEnd<T> call(Callable<T> pluginCode) {
        try {
            return new PluginEnd.Done<>(pluginCode.call());
        } catch (ConnectorException e) {
            return new PluginEnd.Failed<>(e.failure(), e.getMessage());
        } catch (InterruptedException e) {
            return new PluginEnd.Failed<>(ConnectorException.Failure.CANCELLED, "The scan was cancelled.");
        } catch (Throwable e) {
            return new PluginEnd.Crashed<>(
                    e.getClass().getName(), Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }
}
