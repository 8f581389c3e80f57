package dev.remit.incident.lesson;

import java.util.UUID;

/** Identifies a lesson. */
public record LessonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
