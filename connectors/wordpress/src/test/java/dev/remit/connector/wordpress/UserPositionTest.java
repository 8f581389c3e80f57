package dev.remit.connector.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class UserPositionTest {

    private static final UserPosition POSITION = new UserPosition(
            7, 600, "1240", 2, "The right edit_users is missing.", Set.of("manage_links", "edit_shop"));

    @Test
    void aCheckpointTellsThePositionAgain() {
        assertThat(UserPosition.of(POSITION.text().orElseThrow())).isEqualTo(POSITION);
        assertThat(UserPosition.of(UserPosition.START.text().orElseThrow())).isEqualTo(UserPosition.START);
    }

    @Test
    void aCheckpointOfAnotherConnectorIsTheStart() {
        assertThat(UserPosition.of("")).isEqualTo(UserPosition.START);
        assertThat(UserPosition.of("page 7")).isEqualTo(UserPosition.START);
        assertThat(UserPosition.of("x\n1\n2\n3\n4\n5")).isEqualTo(UserPosition.START);
        assertThat(UserPosition.of("1\n\n\n\n\n")).isEqualTo(UserPosition.START);
    }

    @Test
    void aPositionThatWouldBeTooLongIsNoCheckpoint() {
        assertThat(new UserPosition(2, 1, "", 1, "x".repeat(1_000), Set.of()).text())
                .isEmpty();
    }
}
