package dev.remit.plugin.manifest.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads one YAML file into {@link YamlNode}s; anchors are followed, tags are refused, size and depth are limited. */
public final class YamlReader {

    private static final int MOST_VALUES = 20_000;
    private static final int DEEPEST = 40;
    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);
    private static final int LONGEST = 512 * 1024;

    /** YAML 1.2's core scalars without fractions: {@code on}, {@code no} and {@code 2.10} are texts, as everybody means them. */
    private static final class CoreScalars extends Resolver {

        private static final Pattern TRUTH = Pattern.compile("true|false");
        private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
        private static final Pattern NOTHING = Pattern.compile("null|~|");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, TRUTH, "tf");
            addImplicitResolver(Tag.INT, WHOLE, "-0123456789");
            addImplicitResolver(Tag.NULL, NOTHING, "n~\0");
            addImplicitResolver(Tag.NULL, Pattern.compile(""), null);
        }
    }

    private final List<ManifestProblem> problems;
    private int values;

    private YamlReader(List<ManifestProblem> problems) {
        this.problems = problems;
    }

    /** The file's value; empty if it has none that could be looked at further. What is wrong is added to the problems. */
    public static Optional<YamlNode> read(String text, List<ManifestProblem> problems) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setTagInspector(tag -> true); // refused with their place, in node(); nothing is ever constructed
        try {
            Node top = new Composer(new ParserImpl(new StreamReader(text), options), new CoreScalars(), options)
                    .getSingleNode();
            if (top == null) {
                problems.add(new ManifestProblem(1, "", "The file is empty.", "Begin with 'manifest: 1'."));
                return Optional.empty();
            }
            return Optional.of(new YamlReader(problems).node(top, "", 0));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            problems.add(new ManifestProblem(
                    line,
                    "",
                    "This is not YAML: " + broken.getProblem() + ".",
                    "Look at indentation, colons and quotes on this line and the one before; a text with ': ' or '{' needs"
                            + " quotes."));
        } catch (YAMLException broken) {
            problems.add(new ManifestProblem(
                    1, "", "This cannot be read: " + broken.getMessage() + ".", "Write less, or fewer references."));
        } catch (Beyond beyond) {
            problems.add(new ManifestProblem(
                    1,
                    "",
                    "The file is nested too deeply or refers to itself too often.",
                    "Write it out, or split the system into two manifests."));
        }
        return Optional.empty();
    }

    /** More than any honest manifest holds. */
    private static final class Beyond extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private YamlNode node(Node node, String path, int depth) {
        if (depth > DEEPEST || ++values > MOST_VALUES) {
            throw new Beyond();
        }
        int line = node.getStartMark().getLine() + 1;
        if (!PLAIN.contains(node.getTag())) {
            problems.add(new ManifestProblem(
                    line,
                    path,
                    "The tag '" + node.getTag().getValue() + "' is not understood.",
                    "Remove it; texts, lists and objects need none."));
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, path, line, depth);
            case SequenceNode sequence -> list(sequence, path, line, depth);
            case ScalarNode scalar ->
                new YamlNode(path, line, sort(scalar.getTag()), scalar.getValue(), List.of(), Map.of());
            default -> throw new Beyond();
        };
    }

    private YamlNode object(MappingNode mapping, String path, int line, int depth) {
        Map<String, YamlNode> members = new LinkedHashMap<>();
        for (NodeTuple each : mapping.getValue()) {
            if (!(each.getKeyNode() instanceof ScalarNode key)) {
                problems.add(new ManifestProblem(
                        each.getKeyNode().getStartMark().getLine() + 1,
                        path,
                        "A name is a list or an object.",
                        "Names are texts; put quotes around one that begins with '{' or '['."));
                continue;
            }
            String name = key.getValue();
            String below = path.isEmpty() ? name : path + "." + name;
            if (members.put(name, node(each.getValueNode(), below, depth + 1)) != null) {
                problems.add(new ManifestProblem(
                        key.getStartMark().getLine() + 1,
                        below,
                        "'" + name + "' is there twice.",
                        "Keep one of them."));
            }
        }
        return new YamlNode(path, line, YamlNode.Sort.OBJECT, "", List.of(), members);
    }

    private YamlNode list(SequenceNode sequence, String path, int line, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Node each : sequence.getValue()) {
            items.add(node(each, path + "[" + (items.size() + 1) + "]", depth + 1));
        }
        return new YamlNode(path, line, YamlNode.Sort.ARRAY, "", items, Map.of());
    }

    private static YamlNode.Sort sort(Tag tag) {
        if (tag.equals(Tag.INT)) {
            return YamlNode.Sort.INTEGER;
        }
        if (tag.equals(Tag.BOOL)) {
            return YamlNode.Sort.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? YamlNode.Sort.NULL : YamlNode.Sort.STRING;
    }
}
