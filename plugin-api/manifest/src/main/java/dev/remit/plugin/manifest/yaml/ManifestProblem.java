package dev.remit.plugin.manifest.yaml;

/**
 * One thing that is wrong with a manifest.
 *
 * @param line where, counted from 1
 * @param field the way to it from the top, such as {@code requests.apps.path}; empty: the file as a whole
 * @param problem what is wrong
 * @param remedy what to write instead
 */
public record ManifestProblem(int line, String field, String problem, String remedy) {

    /** At a value of the file. */
    public static ManifestProblem at(YamlNode place, String problem, String remedy) {
        return new ManifestProblem(place.line(), place.path(), problem, remedy);
    }

    @Override
    public String toString() {
        return "line " + line + (field.isEmpty() ? "" : ", " + field) + ": " + problem + " " + remedy;
    }
}
