package dev.remit.plugin.manifest;

import dev.remit.plugin.manifest.yaml.ManifestProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A manifest cannot be used; holds everything that is wrong with it. */
public final class InvalidManifest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ManifestProblem> problems;

    /** With at least one problem. */
    public InvalidManifest(List<ManifestProblem> problems) {
        super(problems.stream().map(ManifestProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the file. */
    public List<ManifestProblem> problems() {
        return problems;
    }
}
