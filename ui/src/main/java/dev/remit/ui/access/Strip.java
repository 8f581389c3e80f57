package dev.remit.ui.access;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessRow;
import dev.remit.ui.design.glyph.BasisGlyph;
import dev.remit.ui.design.glyph.CapabilityStrip;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The capability strip of an integration: the surest basis of each of the five. */
public final class Strip {

    private static final List<Basis> SUREST_FIRST =
            List.of(Basis.OBSERVED, Basis.EFFECTIVE, Basis.DECLARED, Basis.INFERRED, Basis.ATTESTED);

    private Strip() {}

    public static CapabilityStrip of(AccessRow row) {
        Map<Capability, BasisGlyph> bars = new EnumMap<>(Capability.class);
        for (Capability capability : Capability.values()) {
            bars.put(capability, bar(row.cell(capability)));
        }
        return new CapabilityStrip(bars);
    }

    private static BasisGlyph bar(AccessCell cell) {
        return switch (cell.answer()) {
            case CANNOT -> BasisGlyph.CHECKED_NO;
            case UNKNOWN -> BasisGlyph.UNKNOWN;
            case CAN ->
                SUREST_FIRST.stream()
                        .filter(cell.bases()::contains)
                        .findFirst()
                        .map(BasisGlyph::of)
                        .orElse(BasisGlyph.UNKNOWN);
        };
    }
}
