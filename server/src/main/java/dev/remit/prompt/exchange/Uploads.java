package dev.remit.prompt.exchange;

import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Files as they were handed in: prompts, or zips of prompts. */
final class Uploads {

    private static final int LARGEST = 200_000;

    private Uploads() {}

    /** The texts by their files' names. What is no {@code .md} file inside a zip is passed over. */
    static Map<String, String> texts(Map<String, byte[]> uploads, int most) {
        Map<String, String> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        uploads.forEach((name, content) -> {
            try {
                if (name.endsWith(".zip")) {
                    unzip(name, content, files, most);
                } else {
                    files.put(name, text(name, content));
                }
            } catch (RefusedException refused) {
                problems.addAll(refused.problems());
            }
        });
        if (problems.isEmpty() && files.isEmpty()) {
            throw FileRefusal.NOTHING.because();
        }
        RefusedException.throwIfAny(problems);
        return files;
    }

    private static void unzip(String name, byte[] content, Map<String, String> files, int most) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() || !entry.getName().endsWith(".md")) {
                    continue;
                }
                if (files.size() >= most) {
                    throw FileRefusal.TOO_MANY.at(name, most);
                }
                files.put(entry.getName(), text(entry.getName(), zip.readNBytes(LARGEST + 1)));
            }
        } catch (IOException e) {
            throw FileRefusal.NOT_A_ZIP.at(name);
        }
    }

    private static String text(String name, byte[] content) {
        if (content.length > LARGEST) {
            throw FileRefusal.TOO_LARGE.at(name, LARGEST / 1_000);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw FileRefusal.NOT_UTF8.at(name);
        }
    }
}
