package dev.remit.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux says about running processes. */
final class ProcessTable {

    private static final Path PROC = Path.of("/proc");

    private ProcessTable() {}

    /** Whether the process runs, is not a zombie waiting for its parent, and names the directory on its command line. */
    static boolean runsOn(long pid, Path directory) {
        boolean alive = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
        return alive
                && !isZombie(pid)
                && read(pid, "cmdline").replace('\0', ' ').contains(" " + directory + " ");
    }

    /** Whether any process works in the directory: every PostgreSQL process does so in its cluster. */
    static boolean anyWorksIn(Path directory) throws IOException {
        try (Stream<Path> processes = Files.list(PROC)) {
            return processes
                    .filter(path ->
                            Character.isDigit(path.getFileName().toString().charAt(0)))
                    .anyMatch(path -> worksIn(path, directory));
        }
    }

    private static boolean worksIn(Path process, Path directory) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(directory);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private static boolean isZombie(long pid) {
        String stat = read(pid, "stat");
        int state = stat.lastIndexOf(')') + 2;
        return state < stat.length() && stat.charAt(state) == 'Z';
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(PROC.resolve(Long.toString(pid)).resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
