package dev.remit.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.SurfaceChange.Version;
import org.junit.jupiter.api.Test;

/** When the version of the surface has to grow, and by how much. */
class SurfaceChangeTest {

    private static final String RELEASED = """
            interface dev.remit.plugin.Connector : java.lang.AutoCloseable
                public abstract void Connector.scan(ScanContext,ScanSink)
            record dev.remit.plugin.Use : java.lang.Record
                component String principal
            interface dev.remit.plugin.Http :\s
                public abstract Response Http.send(Request)
            """;

    @Test
    void anUnchangedSurfaceKeepsItsVersion() {
        assertThat(needed(RELEASED)).isEqualTo(new Version(1, 4));
    }

    @Test
    void aRemovedTypeNeedsANewMajorVersion() {
        assertThat(needed(RELEASED.replace(
                        "record dev.remit.plugin.Use : java.lang.Record\n    component String principal\n", "")))
                .isEqualTo(new Version(2, 0));
    }

    @Test
    void aRemovedMethodNeedsANewMajorVersion() {
        assertThat(needed(RELEASED.replace("    public abstract Response Http.send(Request)\n", "")))
                .isEqualTo(new Version(2, 0));
    }

    @Test
    void aChangedMethodNeedsANewMajorVersion() {
        assertThat(needed(RELEASED.replace("Http.send(Request)", "Http.send(Request,int)")))
                .isEqualTo(new Version(2, 0));
    }

    @Test
    void aChangedSupertypeNeedsANewMajorVersion() {
        assertThat(needed(RELEASED.replace(" : java.lang.AutoCloseable", " : java.io.Closeable")))
                .isEqualTo(new Version(2, 0));
    }

    @Test
    void anAddedTypeNeedsANewMinorVersion() {
        assertThat(needed(RELEASED + "enum dev.remit.plugin.Signal : java.lang.Enum\n"))
                .isEqualTo(new Version(1, 5));
    }

    @Test
    void aMethodThatTheHostOffersInAdditionNeedsANewMinorVersion() {
        assertThat(needed(RELEASED + "    public abstract Response Http.again(Request)\n"))
                .isEqualTo(new Version(1, 5));
    }

    @Test
    void aMethodThatEveryConnectorHasToWriteNeedsANewMajorVersionAndOneWithABodyAMinorOne() {
        String method = "Connector.scan(ScanContext,ScanSink)\n";
        assertThat(needed(RELEASED.replace(method, method + "    public abstract void Connector.begin()\n")))
                .isEqualTo(new Version(2, 0));
        assertThat(needed(RELEASED.replace(method, method + "    public default void Connector.begin()\n")))
                .isEqualTo(new Version(1, 5));
    }

    @Test
    void whatHappenedIsNamed() {
        assertThat(SurfaceChange.between(RELEASED, RELEASED.replace("send", "fetch"))
                        .reason())
                .contains(
                        "removed or changed: interface dev.remit.plugin.Http :, public abstract Response Http.send(Request)")
                .contains("added: interface dev.remit.plugin.Http :, public abstract Response Http.fetch(Request)");
    }

    private static Version needed(String now) {
        return SurfaceChange.between(RELEASED, now).needed(new Version(1, 4));
    }
}
