package dev.remit.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a use case's answers name. */
final class Answered {

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private Answered() {}

    /** What was chosen from the catalogue; other answers are words. */
    static List<UUID> ids(Map<String, List<String>> answers, String question) {
        return Optional.ofNullable(answers.get(question)).orElse(List.of()).stream()
                .filter(answer -> answer.matches(UUIDS))
                .map(UUID::fromString)
                .toList();
    }
}
