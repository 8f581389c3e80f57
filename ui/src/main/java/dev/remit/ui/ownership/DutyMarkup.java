package dev.remit.ui.ownership;

import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipGap;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Words;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Duties as letters in boxes, gaps as hatched chips: the same everywhere. */
public final class DutyMarkup {

    /** What is missing where nobody carries anything. */
    private static final Set<OwnershipGap> NOBODY = Stream.of(OwnershipGap.values())
            .filter(gap -> gap.missing().isPresent())
            .collect(Collectors.toSet());

    private DutyMarkup() {}

    /** One duty's letter, filled for the Accountable; its word for assistive technology and on hover. */
    public static String letter(Duty duty) {
        String word = Markup.escape(Words.of(duty));
        String filled = duty == Duty.ACCOUNTABLE ? " rm-duty-accountable" : "";
        return "<b class=\"rm-duty" + filled + "\" role=\"img\" aria-label=\"" + word + "\" title=\"" + word + "\">"
                + Markup.escape(Words.text("ownership.letter." + duty.code())) + "</b>";
    }

    /** What one person carries for one thing; a dash for nothing. */
    public static String letters(Collection<Duty> duties) {
        if (duties.isEmpty()) {
            return Markup.span("rm-duty-none", "–");
        }
        return Markup.wrap(
                "rm-duties", duties.stream().sorted().map(DutyMarkup::letter).collect(Collectors.joining()));
    }

    /** What is vague: hatched and red where it keeps the thing from being decided. */
    public static String gaps(Collection<OwnershipGap> gaps) {
        if (gaps.containsAll(NOBODY)) {
            String nobody = Words.text("ownership.nobody");
            return Markup.wrap("rm-gaps", Markup.wrap("rm-gap rm-bad", UnknownChip.markup(nobody)));
        }
        return Markup.wrap(
                "rm-gaps",
                gaps.stream()
                        .map(gap -> Markup.wrap(
                                gap.blocks() ? "rm-gap rm-bad" : "rm-gap", UnknownChip.markup(Words.of(gap))))
                        .collect(Collectors.joining()));
    }
}
