package dev.remit.ui.incidents;

import dev.remit.incident.lesson.Lesson;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Words;

/** How lessons are told. */
final class LessonWords {

    private LessonWords() {}

    /** What became of it. */
    static Glyph state(Lesson lesson) {
        return switch (lesson.state()) {
            case OPEN -> Status.WARN.glyph(Words.of(lesson.state()));
            case PROPOSED ->
                Status.INFO.glyph(
                        Words.text("lessons.proposed", lesson.version().orElseThrow()));
            case TAKEN ->
                Status.OK.glyph(
                        lesson.version().isPresent()
                                ? Words.text("lessons.taken", lesson.version().getAsInt())
                                : Words.of(lesson.state()));
            case DECLINED -> new Glyph(Markup.span("rm-quiet", Words.of(lesson.state())));
        };
    }
}
