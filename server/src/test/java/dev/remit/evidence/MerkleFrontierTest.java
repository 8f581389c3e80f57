package dev.remit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleFrontierTest {

    private final Random random = new Random(6962);

    @Test
    void itsRootIsTheRootOfTheTreeOverAllLeavesForEverySize() {
        List<byte[]> leaves = new ArrayList<>();
        MerkleFrontier frontier = MerkleFrontier.empty();
        for (int size = 1; size <= 130; size++) {
            byte[] leaf = new byte[32];
            random.nextBytes(leaf);
            leaves.add(leaf);
            frontier.append(leaf);
            assertThat(frontier.root()).as("root of %s leaves", size).isEqualTo(treeHash(leaves));
        }
    }

    @Test
    void goingOnFromItsBytesGivesTheSameRootAsNeverHavingStopped() {
        MerkleFrontier whole = MerkleFrontier.empty();
        MerkleFrontier resumed = MerkleFrontier.empty();
        for (int i = 0; i < 100; i++) {
            byte[] leaf = new byte[32];
            random.nextBytes(leaf);
            whole.append(leaf);
            resumed = MerkleFrontier.of(resumed.size(), resumed.bytes());
            resumed.append(leaf);
            assertThat(resumed.root()).isEqualTo(whole.root());
        }
    }

    @Test
    void bytesOfAnotherSizeAreRefused() {
        assertThatThrownBy(() -> MerkleFrontier.of(3, new byte[32])).hasMessageContaining("3 leaves has 2 subtrees");
    }

    /** MTH of RFC 6962, section 2.1, as it is written there: recursive, over all leaves. */
    private static byte[] treeHash(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return MerkleFrontier.node(treeHash(leaves.subList(0, split)), treeHash(leaves.subList(split, leaves.size())));
    }
}
