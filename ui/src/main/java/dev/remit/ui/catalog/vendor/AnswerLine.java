package dev.remit.ui.catalog.vendor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.remit.catalog.vendor.DiligenceQuestion;
import dev.remit.catalog.vendor.Vendor;
import dev.remit.catalog.vendor.VendorAnswer;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Optional;

/** One question about a vendor: what is known, how that is known, and until when. */
final class AnswerLine extends Div {

    private static final String WEB = "https://\\S+";

    AnswerLine(DiligenceQuestion question, Optional<VendorAnswer> known, Vendor vendor, VendorDesk desk, Ages ages) {
        addClassName("rm-diligence");
        Div words = new Div(new H3(VendorWords.question(question)));
        known.ifPresentOrElse(
                answer -> {
                    words.add(said(question, answer, ages), how(answer, desk, ages));
                    if (answer.number() > 1) {
                        words.add(earlier(question, vendor, desk, ages));
                    }
                },
                () -> words.add(UnknownChip.glyph()));
        add(words);
        if (desk.manages()) {
            String verb = Words.text(known.isPresent() ? "vendors.answer.again" : "vendors.answer");
            var button = Buttons.plain(verb, e -> new AnswerDialog(question, known, vendor, desk, ages).open());
            button.setAriaLabel(verb + ": " + VendorWords.question(question));
            add(button);
        }
    }

    /** The answer; one that stands out, or whose time is over, with its mark. */
    private static Component said(DiligenceQuestion question, VendorAnswer answer, Ages ages) {
        String words = VendorWords.answer(question, answer.answer(), ages);
        if (answer.expired()) {
            return new Div(
                    UnknownChip.glyph(Words.text("vendors.answer.over", ages.on(answer.validUntil()))),
                    Texts.quiet(" " + Words.text("vendors.answer.was", words)));
        }
        return question.concerning(answer.answer()) ? Status.WARN.glyph(words) : new Paragraph(words);
    }

    private static Component how(VendorAnswer answer, VendorDesk desk, Ages ages) {
        Span how = Texts.caption(Words.text(
                "vendors.answer.by", desk.name(answer.by()), ages.at(answer.at()), ages.on(answer.validUntil())));
        Component source = answer.source().matches(WEB) ? web(answer.source()) : Texts.caption(answer.source());
        return new Div(source, Texts.caption(" · "), how);
    }

    private static Anchor web(String address) {
        Anchor link = new Anchor(address, address);
        link.addClassName("rm-caption");
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private static Details earlier(DiligenceQuestion question, Vendor vendor, VendorDesk desk, Ages ages) {
        Details details = new Details(Words.text("vendors.answer.earlier"));
        details.addOpenedChangeListener(e -> {
            if (e.isOpened() && details.getContent().findAny().isEmpty()) {
                desk.queries().history(vendor.id(), question.key()).stream()
                        .skip(1)
                        .map(old -> new Div(
                                new Span(VendorWords.answer(question, old.answer(), ages) + " "), how(old, desk, ages)))
                        .forEach(details::add);
            }
        });
        return details;
    }
}
