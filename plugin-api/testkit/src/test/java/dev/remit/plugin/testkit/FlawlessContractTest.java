package dev.remit.plugin.testkit;

class FlawlessContractTest extends ConnectorContract {

    FlawlessContractTest() {
        super(
                new FlawedConnectorFactory(Flaw.NONE),
                ConnectorKitTest.CONFIG,
                ConnectorKitTest.RECORDINGS,
                Imitated.by(FlawedSystem::new));
    }
}
