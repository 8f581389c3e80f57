package dev.remit.scan.tool;

import dev.remit.catalog.DataClass;
import dev.remit.plugin.Capability;

/** Something an integration can do that its tool is not approved for. */
public record Excess(Capability capability, DataClass dataClass) {}
