package dev.remit.demo.choice;

import java.nio.file.Path;

/** A data directory of one kind was started as the other. */
final class DemoChoiceException extends RuntimeException {

    private final String remedy;

    DemoChoiceException(boolean isDemo, Path directory) {
        super("The data directory " + directory + (isDemo ? " holds the demo." : " holds workspaces of your own."));
        remedy = isDemo
                ? "Start with a directory of its own for your workspaces, for example REMIT_DATA=./data-own ./remit --empty;"
                        + " or delete the demo's while the console is stopped."
                : "Leave out what asks for the demo (REMIT_DEMO), or give the demo a directory of its own by REMIT_DATA.";
    }

    String remedy() {
        return remedy;
    }
}
