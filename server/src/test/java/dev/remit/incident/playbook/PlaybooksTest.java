package dev.remit.incident.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The playbooks the product ships, and what a file of playbooks is refused for. */
class PlaybooksTest {

    private static final String STOPPED =
            "{key: stopped, name: N, when: W, severity: high, source: S, steps: [{within: 1, task: T, why: W}]}";

    @Test
    void thePlaybooksThatAreShippedEachSayWhenWhyAndByWhen() {
        assertThat(new Playbooks().all())
                .extracting(Playbook::key)
                .containsExactly(
                        "wrong-claim", "personal-data-exposed", "wrong-audience", "unapproved-agent", "stopped");
        assertThat(new Playbooks().find("personal-data-exposed").orElseThrow().steps())
                .as("the authority is told within 72 hours")
                .allMatch(step -> step.within() <= 72);
    }

    @Test
    void aFileIsRefusedForAStepWithoutReasonAVersionlessFileAKeyTwiceAndNoneForTheKillSwitch() {
        refused("playbooks: [" + STOPPED + "]", "the file has no version");
        refused("version: 1\nplaybooks: [" + STOPPED + "," + STOPPED + "]", "another has this key");
        refused("version: 1\nplaybooks: [" + STOPPED.replace("why: W}", "why: ''}") + "]", "a step needs");
        refused("version: 1\nplaybooks: [" + STOPPED.replace("key: stopped", "key: other") + "]", "none for the kill");
    }

    private static void refused(String yaml, String why) {
        assertThatThrownBy(() -> Playbooks.read(new YAMLMapper().readTree(yaml)))
                .hasMessageContaining(why);
    }
}
