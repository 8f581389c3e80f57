package dev.remit.connector.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Capability;
import dev.remit.plugin.ResourceKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeaningTest {

    @Test
    void verbsAndNounsAreReadWhateverStandsBetweenThem() {
        assertThat(Meaning.of("contacts:read"))
                .isEqualTo(new Meaning(Set.of(Capability.SEE), ResourceKind.CONTACT, "contacts"));
        assertThat(Meaning.of("manageCampaigns"))
                .isEqualTo(new Meaning(Set.of(Capability.CHANGE), ResourceKind.CAMPAIGN, "campaigns"));
        assertThat(Meaning.of("ROLE_EXPORT_ORDERS"))
                .isEqualTo(new Meaning(Set.of(Capability.STORE), ResourceKind.ORDER, "role orders"));
        assertThat(Meaning.of("newsletter.publish").capabilities())
                .containsExactlyInAnyOrder(Capability.CHANGE, Capability.TRIGGER);
    }

    @Test
    void aNameWithoutAVerbSaysNothing() {
        assertThat(Meaning.of("segments").capabilities()).isEmpty();
        assertThat(Meaning.of("readership").capabilities()).isEmpty();
        assertThat(Meaning.of("").capabilities()).isEmpty();
        assertThat(Meaning.of("::").noun()).isEmpty();
    }
}
