package dev.remit.ui.exceptions;

import dev.remit.exception.ExceptionRequest;
import dev.remit.exception.ExceptionState;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;

/** How exceptions are told. */
final class ExceptionWords {

    private static final int SOON = 14;

    private ExceptionWords() {}

    static String state(ExceptionRequest request) {
        String words = Words.of(request.state());
        return switch (request.state()) {
            case GRANTED -> Status.OK.markup(words);
            case REQUESTED -> Status.INFO.markup(words);
            case RETURNED -> Status.WARN.markup(words);
            case EXPIRED -> Status.LATE.markup(words);
            case DECLINED, WITHDRAWN, REVOKED -> Markup.span("rm-quiet", words);
        };
    }

    /** The last day; loud when it is near. */
    static String lastDay(ExceptionRequest request, Ages ages) {
        String day = ages.on(request.lastDay());
        boolean near = request.state() == ExceptionState.GRANTED
                && !request.lastDay().isAfter(ages.today().plusDays(SOON));
        return near ? Status.WARN.markup(day) : Markup.escape(day);
    }

    static String what(ExceptionRequest request) {
        return Words.text("exceptions.what", Words.of(request.kind()), request.reference());
    }
}
