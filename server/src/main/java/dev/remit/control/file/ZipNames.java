package dev.remit.control.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** What an archive says it holds, from the directory at its end: nothing is unpacked, however much it would come to. */
final class ZipNames {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;

    private ZipNames() {}

    /** Empty, if it is no archive or a broken one. */
    static Set<String> of(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int last = content.length - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return names(bytes, Short.toUnsignedInt(bytes.getShort(at + 10)), bytes.getInt(at + 16));
            }
        }
        return Set.of();
    }

    private static Set<String> names(ByteBuffer bytes, int entries, int start) {
        Set<String> names = new HashSet<>();
        int at = start;
        for (int entry = 0; entry < entries; entry++) {
            if (at < 0 || at > bytes.limit() - ENTRY_LENGTH || bytes.getInt(at) != ENTRY) {
                return Set.of();
            }
            int length = Short.toUnsignedInt(bytes.getShort(at + 28));
            int more = Short.toUnsignedInt(bytes.getShort(at + 30)) + Short.toUnsignedInt(bytes.getShort(at + 32));
            if (length > bytes.limit() - ENTRY_LENGTH - at) {
                return Set.of();
            }
            byte[] name = new byte[length];
            bytes.get(at + ENTRY_LENGTH, name);
            names.add(new String(name, StandardCharsets.UTF_8));
            at += ENTRY_LENGTH + length + more;
        }
        return names;
    }
}
