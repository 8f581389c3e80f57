package dev.remit.control.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file as somebody gives it.
 *
 * @param name as it is kept; the given one may say anything
 * @param content at most as long as {@link FileRules} lets through, and a little more
 */
@SuppressWarnings("ArrayRecordComponent") // stored once, never compared
public record GivenFile(String name, byte[] content) {

    public GivenFile {
        name = FileName.clean(name);
    }

    Optional<FileKind> kind() {
        return FileKind.named(name);
    }

    /** In hexadecimal; whoever has the file can compare. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
