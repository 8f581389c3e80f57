package dev.remit.demo.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The demo's systems that answer what is written down for each request; only the days in it move. */
record WrittenSystems(List<WrittenSystem> systems) {

    private static final Pattern DAY = Pattern.compile("\"(ago|day):(\\d{1,3})\"");

    /**
     * One system.
     *
     * @param key the first part of its path
     */
    record WrittenSystem(String key, DemoKey opensWith, List<Answer> answers) {

        /** What it says to this, method and path. */
        Optional<Answer> to(String asked) {
            return answers.stream().filter(answer -> answer.ask().equals(asked)).findFirst();
        }
    }

    /**
     * An answer.
     *
     * @param ask method and path of the request
     * @param status 200 if it is not written
     */
    record Answer(String ask, Optional<Integer> status, JsonNode body) {

        /** The body as of a day. */
        String on(LocalDate today, LocalDate lastDay) {
            return DAY.matcher(body.toString())
                    .replaceAll(day -> '"'
                            + morning((day.group(1).equals("ago") ? today : lastDay)
                                            .minusDays(Integer.parseInt(day.group(2))))
                                    .toString()
                            + '"');
        }

        private static Instant morning(LocalDate day) {
            return day.atTime(LocalTime.of(7, 12)).toInstant(ZoneOffset.UTC);
        }
    }

    static WrittenSystems read() {
        try (InputStream in = new ClassPathResource("demo/systems.yaml").getInputStream()) {
            return YAMLMapper.shared().readValue(in, WrittenSystems.class);
        } catch (IOException e) {
            throw new UncheckedIOException("demo/systems.yaml cannot be read", e);
        }
    }
}
