package dev.remit.control.library;

import java.util.List;

/**
 * A standard or law whose parts controls answer.
 *
 * @param key stable and short, for example {@code eu-ai-act}
 * @param source its number and date
 */
public record Framework(String key, String name, String source, List<Group> groups) {

    /** Parts that belong together: a function, a theme, a chapter. */
    public record Group(String name, List<Part> parts) {

        public Group {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A category, control or article.
     *
     * @param ref its number
     * @param summary in a line of ours
     */
    public record Part(String ref, String summary) {}

    public Framework {
        groups = List.copyOf(groups);
    }

    /** All parts, in order. */
    public List<Part> parts() {
        return groups.stream().flatMap(group -> group.parts().stream()).toList();
    }
}
