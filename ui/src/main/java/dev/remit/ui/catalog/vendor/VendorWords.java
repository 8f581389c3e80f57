package dev.remit.ui.catalog.vendor;

import dev.remit.catalog.vendor.DiligenceQuestion;
import dev.remit.catalog.vendor.Vendor;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.time.LocalDate;

/** How vendors and what is known of them are told. */
final class VendorWords {

    private static final int SOON = 90;

    private VendorWords() {}

    static String question(DiligenceQuestion question) {
        return Words.text("vendor-question." + question.key());
    }

    static String answer(DiligenceQuestion question, String answer, Ages ages) {
        return switch (question.type()) {
            case CHOICE ->
                Words.find("vendor-question." + question.key() + "." + answer).orElse(answer);
            case DATE -> ages.on(LocalDate.parse(answer));
            case TEXT -> answer;
        };
    }

    /** How much is known. */
    static String known(Vendor vendor) {
        if (vendor.answered() == 0 && vendor.expired() == 0) {
            return UnknownChip.markup();
        }
        String answered = Markup.span("", Words.text("vendors.answered", vendor.answered(), total(vendor)));
        return vendor.expired() > 0
                ? answered + Status.LATE.markup(Words.text("vendors.expired", vendor.expired()))
                : answered;
    }

    static int total(Vendor vendor) {
        return vendor.answered() + vendor.expired() + vendor.open();
    }

    /** The end of the contract; loud when it is near. */
    static String contract(Vendor vendor, Ages ages) {
        return vendor.contractEnds()
                .map(end -> {
                    String day = ages.on(end);
                    if (end.isBefore(ages.today())) {
                        return Status.LATE.markup(day);
                    }
                    return end.isAfter(ages.today().plusDays(SOON)) ? Markup.escape(day) : Status.WARN.markup(day);
                })
                .orElseGet(UnknownChip::markup);
    }
}
