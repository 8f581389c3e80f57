package dev.remit.demo.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files, with days counted from the demo's last one: {@code @+30}, {@code @-30}. */
final class PromptScripts {

    private static final Pattern DAY = Pattern.compile("@([+-]\\d+)");

    private PromptScripts() {}

    static Map<String, byte[]> of(String workspace, LocalDate today) {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:demo/prompts/" + workspace + "/*.md")) {
                String text = DAY.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                        .replaceAll(day ->
                                today.plusDays(Long.parseLong(day.group(1))).toString());
                files.put(String.valueOf(file.getFilename()), text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
