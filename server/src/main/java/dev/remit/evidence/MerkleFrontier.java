package dev.remit.evidence;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree (RFC 6962, section 2.1) of which only its right edge is kept: the roots of the perfect subtrees that a
 * tree of this size consists of. Enough to append and to know the root, in 32 bytes per power of two.
 */
final class MerkleFrontier {

    static final int HASH = 32;

    private final List<byte[]> subtrees;
    private long size;

    private MerkleFrontier(long size, List<byte[]> subtrees) {
        if (subtrees.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " leaves has " + Long.bitCount(size) + " subtrees, not " + subtrees.size());
        }
        this.size = size;
        this.subtrees = subtrees;
    }

    static MerkleFrontier empty() {
        return new MerkleFrontier(0, new ArrayList<>());
    }

    /** From {@link #bytes()} of a tree of that size. */
    static MerkleFrontier of(long size, byte[] bytes) {
        List<byte[]> subtrees = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += HASH) {
            byte[] hash = new byte[HASH];
            System.arraycopy(bytes, i, hash, 0, HASH);
            subtrees.add(hash);
        }
        return new MerkleFrontier(size, subtrees);
    }

    long size() {
        return size;
    }

    void append(byte[] leafHash) {
        subtrees.add(leafHash);
        for (long s = size; (s & 1) == 1; s >>= 1) {
            byte[] right = subtrees.removeLast();
            byte[] left = subtrees.removeLast();
            subtrees.add(node(left, right));
        }
        size++;
    }

    /** An {@link IllegalStateException} for the empty tree, which nothing is ever sealed with. */
    byte[] root() {
        if (subtrees.isEmpty()) {
            throw new IllegalStateException("an empty tree has nothing to seal");
        }
        byte[] root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = node(subtrees.get(i), root);
        }
        return root;
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(subtrees.size() * HASH);
        subtrees.forEach(bytes::put);
        return bytes.array();
    }

    static byte[] node(byte[] left, byte[] right) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 1);
            digest.update(left);
            return digest.digest(right);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
