package dev.remit.demo.script;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of one use case.
 *
 * @param answers beyond the ordinary ones, by question
 * @param owners who carries what, by duty, where it is not the workspace's ordinary owners
 * @param asked when it was asked for
 * @param route what becomes of the request: {@code approve}, {@code draft}, {@code import}, or {@code decline}, {@code
 *     changes} or {@code wait} with the role where that happens, for example {@code wait:legal-reviewer}
 * @param note what is said there
 * @param then what happens later
 * @param pattern the key of the one it is started from; blank: from none
 */
public record UseCaseScript(
        String key,
        String name,
        String by,
        String function,
        String audience,
        String autonomy,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> tools,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> data,

        String problem,
        String outcome,
        Map<String, String> answers,
        Map<String, String> owners,
        int asked,
        String route,
        String note,
        List<Later> then,
        String pattern) {

    /**
     * Something that happens to it later.
     *
     * @param day how many days before the last
     * @param act {@code experiment}, {@code production}, {@code oversight}, {@code suspend}, {@code resume}, {@code retire},
     *     {@code change}, a comment, a question or its answer, or a duty that passes on
     * @param by who does it; a duty: to whom it passes
     * @param route what becomes of a change
     */
    public record Later(
            int day,
            String act,
            Optional<String> by,
            String because,
            Map<String, String> answers,
            Optional<String> route) {

        public Later(
                int day,
                String act,
                Optional<String> by,
                @Nullable String because,
                @Nullable Map<String, String> answers,
                Optional<String> route) {
            this.day = day;
            this.act = act;
            this.by = by;
            this.because = because == null ? "" : because;
            this.answers = answers == null ? Map.of() : answers;
            this.route = route;
        }
    }

    public UseCaseScript(
            String key,
            String name,
            String by,
            String function,
            String audience,
            String autonomy,
            @Nullable List<String> tools,
            @Nullable List<String> data,
            String problem,
            String outcome,
            @Nullable Map<String, String> answers,
            @Nullable Map<String, String> owners,
            int asked,
            @Nullable String route,
            @Nullable String note,
            @Nullable List<Later> then,
            @Nullable String pattern) {
        this.key = key;
        this.name = name;
        this.by = by;
        this.function = function;
        this.audience = audience;
        this.autonomy = autonomy;
        this.tools = tools == null ? List.of() : tools;
        this.data = data == null ? List.of() : data;
        this.problem = problem;
        this.outcome = outcome;
        this.answers = answers == null ? Map.of() : answers;
        this.owners = owners == null ? Map.of() : owners;
        this.asked = asked;
        this.route = route == null ? "approve" : route;
        this.note = note == null ? "" : note;
        this.then = then == null ? List.of() : then;
        this.pattern = pattern == null ? "" : pattern;
    }
}
