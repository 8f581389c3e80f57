package dev.remit.demo.shelf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;

/**
 * What a workspace asks to approve a tool for.
 *
 * @param day how many days ago somebody asked
 * @param as how it was decided, or that it waits
 */
public record ApprovalScript(
        String workspace,
        String tool,
        Set<String> functions,
        Optional<Set<String>> classes,
        Optional<Set<String>> assets,
        Optional<Set<String>> systems,
        Set<String> can,
        int day,
        int months,
        String as,
        String evidence,
        Optional<String> conditions,
        Optional<String> because) {

    private static final String FILE = "demo/tool-approvals.yaml";

    /** Those of one workspace. */
    public static List<ApprovalScript> of(String workspace) {
        return ShelfFile.read(FILE, new TypeReference<List<ApprovalScript>>() {}).stream()
                .filter(script -> script.workspace().equals(workspace))
                .toList();
    }

    public boolean waits() {
        return as.equals("waiting");
    }
}
