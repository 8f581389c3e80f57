package dev.remit.demo.shelf;

import dev.remit.plugin.ResourceKind;
import java.util.List;
import java.util.Set;
import tools.jackson.core.type.TypeReference;

/**
 * Objects of a connected system that hold data of a workspace.
 *
 * @param connection its name
 * @param kinds of objects
 * @param day how many days ago somebody said so
 */
public record ObjectScript(String workspace, String asset, String connection, Set<ResourceKind> kinds, int day) {

    /** Those of one workspace. */
    public static List<ObjectScript> of(String workspace) {
        return ShelfFile.read("demo/asset-objects.yaml", new TypeReference<List<ObjectScript>>() {}).stream()
                .filter(script -> script.workspace().equals(workspace))
                .toList();
    }
}
