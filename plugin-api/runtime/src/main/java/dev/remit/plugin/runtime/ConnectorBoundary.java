package dev.remit.plugin.runtime;

import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import java.util.Optional;
import java.util.function.Consumer;

/** Where foreign code is called: whatever it throws comes out as a named failure, and it is always closed. */
final class ConnectorBoundary {

    private ConnectorBoundary() {}

    /** Creates the connector, lets it act and closes it; empty if all went well. */
    static Optional<ConnectorException> call(Run run, Consumer<Connector> act) {
        try (Connector connector = run.create()) {
            act.accept(connector);
            return Optional.empty();
        } catch (ConnectorException failure) {
            return Optional.of(run.scrubber().clean(failure));
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            return Optional.of(new ConnectorException(
                    Failure.DEFECT,
                    run.scrubber()
                            .clean("The connector failed with "
                                    + fault.getClass().getSimpleName() + " (" + fault.getMessage()
                                    + "). This is a fault of the connector: tell its vendor.")));
        }
    }
}
