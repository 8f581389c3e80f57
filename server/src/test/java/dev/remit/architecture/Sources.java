package dev.remit.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the compiler's parser sees in source files: things that class files do not tell. */
final class Sources {

    private static final Pattern EVERYTHING = Pattern.compile("\\b(Exception|RuntimeException|Throwable|Error)\\b");

    final List<Path> files;
    final List<Integer> methodLines = new ArrayList<>();
    final List<String> wideConstructors = new ArrayList<>();
    final List<String> catchesOfEverything = new ArrayList<>();
    final List<Boolean> packagePrivateTypes = new ArrayList<>();

    private Sources(List<Path> files) {
        this.files = files;
        try (StandardJavaFileManager manager =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            null,
                            manager,
                            null,
                            List.of("-proc:none"),
                            null,
                            manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Ruler(unit, positions), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of every module's main code. */
    static Sources ofTheProduct() {
        return below(Path.of(".."), "/src/main/java/");
    }

    static Sources below(Path directory, String part) {
        try (Stream<Path> walk = Files.walk(directory)) {
            return new Sources(walk.filter(
                            p -> p.toString().endsWith(".java") && p.toString().contains(part))
                    .filter(p -> !p.toString().contains("/target/"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Ruler extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String file;
        private int depth;
        private boolean inRecord;

        Ruler(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            this.file = unit.getSourceFile().getName();
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (depth++ == 0 && (file.contains("/server/") || file.contains("/ui/"))) {
                packagePrivateTypes.add(!type.getModifiers().getFlags().contains(Modifier.PUBLIC));
            }
            boolean outer = inRecord;
            inRecord = type.getKind() == Tree.Kind.RECORD;
            super.visitClass(type, nothing);
            inRecord = outer;
            depth--;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long from = line(positions.getStartPosition(unit, method));
            long end = positions.getEndPosition(unit, method);
            if (end >= 0) {
                methodLines.add((int) (line(end) - from + 1));
            }
            if (method.getName().contentEquals("<init>")
                    && method.getParameters().size() > 6
                    && !inRecord) {
                wideConstructors.add(file + ": " + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitCatch(CatchTree block, Void nothing) {
            String caught = block.getParameter().getType().toString();
            boolean all = EVERYTHING.matcher(caught).find();
            if (all && !file.endsWith("Boundary.java")) {
                catchesOfEverything.add(
                        file + ":" + line(positions.getStartPosition(unit, block)) + " catches " + caught);
            }
            return super.visitCatch(block, nothing);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
