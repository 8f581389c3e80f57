package dev.remit.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
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
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the compiler's parser sees in source files: things that class files do not tell. */
final class Sources {

    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Utils?|Helper|Manager|Impl|Base|Common|Data|Info)");
    private static final Pattern TIMES =
            Pattern.compile("Instant|LocalDate|LocalTime|LocalDateTime|OffsetDateTime|ZonedDateTime|Year|YearMonth");
    private static final Pattern INJECTING = Pattern.compile("Autowired|Value|Inject|Resource");
    private static final Pattern EVERYTHING = Pattern.compile("\\b(Exception|RuntimeException|Throwable|Error)\\b");

    final List<Path> files;
    final List<Integer> methodLines = new ArrayList<>();
    final List<String> wideConstructors = new ArrayList<>();
    final List<String> catchesOfEverything = new ArrayList<>();
    final List<Boolean> packagePrivateTypes = new ArrayList<>();
    final List<String> emptyNames = new ArrayList<>();
    final List<String> clocklessTimes = new ArrayList<>();
    final List<String> injectedLater = new ArrayList<>();
    final List<Text> texts = new ArrayList<>();

    /**
     * A string in the source.
     *
     * @param feature the first package below {@code dev.remit}, or the whole package elsewhere
     */
    record Text(String feature, String file, String words) {}

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
        private final String feature;
        private int depth;
        private boolean inRecord;

        Ruler(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            this.file = unit.getSourceFile().getName();
            this.feature = String.valueOf(unit.getPackageName())
                    .replaceFirst("^dev\\.remit\\.", "")
                    .replaceFirst("\\..*", "");
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (depth++ == 0 && (file.contains("/server/") || file.contains("/ui/"))) {
                packagePrivateTypes.add(!type.getModifiers().getFlags().contains(Modifier.PUBLIC));
            }
            boolean outer = inRecord;
            inRecord = type.getKind() == Tree.Kind.RECORD;
            if (EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
                emptyNames.add(place(type) + " " + type.getSimpleName());
            }
            type.getMembers().stream().filter(this::injects).forEach(member -> injectedLater.add(place(member)));
            super.visitClass(type, nothing);
            inRecord = outer;
            depth--;
            return null;
        }

        /** A constructor says what a class needs; what comes later does not. */
        private boolean injects(Tree member) {
            return switch (member) {
                case VariableTree field -> !inRecord && annotated(field.getModifiers());
                case MethodTree method -> !method.getName().contentEquals("<init>") && annotated(method.getModifiers());
                default -> false;
            };
        }

        private static boolean annotated(ModifiersTree modifiers) {
            return modifiers.getAnnotations().stream().anyMatch(a -> INJECTING
                    .matcher(simple(a.getAnnotationType().toString()))
                    .matches());
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select) {
                String of = simple(select.getExpression().toString());
                String name = select.getIdentifier().toString();
                boolean clock =
                        call.getArguments().toString().toLowerCase(Locale.ROOT).contains("clock");
                boolean now = name.equals("now") && TIMES.matcher(of).matches() && !clock;
                if (now || machineTime(of, name)) {
                    clocklessTimes.add(place(call) + " " + call);
                }
            }
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
            String of = simple(reference.getQualifierExpression().toString());
            String name = reference.getName().toString();
            if ((name.equals("now") && TIMES.matcher(of).matches()) || machineTime(of, name)) {
                clocklessTimes.add(place(reference) + " " + reference);
            }
            return super.visitMemberReference(reference, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            if (made.getArguments().isEmpty()
                    && simple(made.getIdentifier().toString()).matches("Date|GregorianCalendar")) {
                clocklessTimes.add(place(made) + " " + made);
            }
            return super.visitNewClass(made, nothing);
        }

        private static boolean machineTime(String of, String name) {
            return (of.equals("System") && name.equals("currentTimeMillis"))
                    || (of.equals("Clock") && (name.startsWith("system") || name.startsWith("tick")));
        }

        private static String simple(String name) {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        private String place(Tree tree) {
            return file + ":" + line(positions.getStartPosition(unit, tree));
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
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String words) {
                texts.add(new Text(feature, file, words));
            }
            return super.visitLiteral(literal, nothing);
        }

        @Override
        public Void visitCatch(CatchTree block, Void nothing) {
            String caught = block.getParameter().getType().toString();
            boolean all = EVERYTHING.matcher(caught).find();
            if (all && !file.endsWith("Boundary.java")) {
                catchesOfEverything.add(place(block) + " catches " + caught);
            }
            return super.visitCatch(block, nothing);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
