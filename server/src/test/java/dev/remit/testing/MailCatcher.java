package dev.remit.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A mail server that keeps what it is given, and fails as it is told. */
public final class MailCatcher implements AutoCloseable {

    private final ServerSocket socket;
    private final List<Caught> mails = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> unknown = address -> false;
    private volatile boolean cutAfterTaking;

    private MailCatcher(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** On a port of its own. */
    public static MailCatcher start() {
        return start(0);
    }

    public static MailCatcher start(int port) {
        try {
            return new MailCatcher(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it travelled. */
    public record Caught(String to, String content) {}

    public int port() {
        return socket.getLocalPort();
    }

    public List<Caught> mails() {
        return List.copyOf(mails);
    }

    public List<Caught> mailsTo(String address) {
        return mails.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** These addresses are nobody's here. */
    public void knowsNot(Predicate<String> addresses) {
        unknown = addresses;
    }

    /** Takes a mail and is gone before it says so. */
    public void cutAfterTaking(boolean cut) {
        cutAfterTaking = cut;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            say(caller, "220 catcher");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String address = line.replaceAll(".*<(.*)>.*", "$1");
                if (line.startsWith("RCPT") && unknown.test(address)) {
                    say(caller, "550 5.1.1 Nobody of this name here");
                } else if (line.startsWith("DATA")) {
                    say(caller, "354 go on");
                    mails.add(new Caught(to, content(in)));
                    if (cutAfterTaking) {
                        return;
                    }
                    say(caller, "250 taken");
                } else {
                    to = line.startsWith("RCPT") ? address : to;
                    say(caller, line.startsWith("QUIT") ? "221 bye" : "250 fine");
                }
            }
        } catch (IOException callerGone) {
            // the caller tells of it
        }
    }

    private static String content(BufferedReader in) throws IOException {
        StringBuilder content = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return content.toString();
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
