package dev.remit.control.file;

import dev.remit.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which files may show that a control is kept. */
public final class FileRules {

    public static final int MEGABYTE = 1024 * 1024;
    public static final int MOST_FILES = 5;
    public static final int LARGEST = 10 * MEGABYTE;
    public static final int LARGEST_TOGETHER = 25 * MEGABYTE;

    private static final String FIELD = "files";

    private FileRules() {}

    /** Everything that is wrong with them; each is named. */
    public static List<Problem> problems(List<GivenFile> files) {
        List<Problem> problems = new ArrayList<>();
        if (files.size() > MOST_FILES) {
            problems.add(Problem.at(FIELD, EvidenceFileRefusal.TOO_MANY_FILES, MOST_FILES));
        }
        files.forEach(file -> problem(file).ifPresent(problems::add));
        long together = files.stream().mapToLong(file -> file.content().length).sum();
        if (problems.isEmpty() && together > LARGEST_TOGETHER) {
            problems.add(Problem.at(FIELD, EvidenceFileRefusal.TOO_LARGE_TOGETHER, LARGEST_TOGETHER / MEGABYTE));
        }
        return problems;
    }

    /** Of a file that never came, as its name or its size was enough to refuse it. */
    public static Problem problem(String name) {
        String kept = FileName.clean(name);
        return FileKind.named(kept).isEmpty() ? unknown(kept) : tooLarge(kept);
    }

    private static Optional<Problem> problem(GivenFile file) {
        int size = file.content().length;
        if (file.kind().isEmpty()) {
            return Optional.of(unknown(file.name()));
        }
        if (size == 0) {
            return Optional.of(Problem.at(FIELD, EvidenceFileRefusal.EMPTY_FILE, file.name()));
        }
        if (size > LARGEST) {
            return Optional.of(tooLarge(file.name()));
        }
        FileKind kind = file.kind().get();
        return kind.fits(file.content())
                ? Optional.empty()
                : Optional.of(Problem.at(FIELD, EvidenceFileRefusal.OTHER_CONTENT, file.name(), kind.name()));
    }

    private static Problem unknown(String name) {
        String kinds = Stream.of(FileKind.values()).map(FileKind::name).collect(Collectors.joining(", "));
        return Problem.at(FIELD, EvidenceFileRefusal.UNKNOWN_KIND, name, kinds);
    }

    private static Problem tooLarge(String name) {
        return Problem.at(FIELD, EvidenceFileRefusal.TOO_LARGE, name, LARGEST / MEGABYTE);
    }
}
