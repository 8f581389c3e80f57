package dev.remit.ui.scans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.scan.access.FactChange;
import dev.remit.ui.words.Ages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeWordsTest {

    private static final Ages AGES =
            new Ages(Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC), ZoneOffset.UTC);
    private static final String GRANT = """
            {"capability":"CHANGE","kind":"CONTENT","resource":"posts","reach":"%s","sensitivity":"UNKNOWN",
             "mode":"APPLICATION","basis":"EFFECTIVE","rights":[%s]}""";

    @Test
    void aNewGrantSaysWhoMayDoWhatAndHowFarItReaches() {
        ChangeWords words = grant(Optional.empty(), Optional.of(GRANT.formatted("TENANT", "\"edit_posts\"")));

        assertThat(words.kind()).isEqualTo("new");
        assertThat(words.sentence()).isEqualTo("Content Bot may now change content (posts)");
        assertThat(words.details())
                .containsExactly("Reach: the whole tenant · On whose authority: its own · Basis: effective");
    }

    @Test
    void aGrantThatIsGoneSaysWhatItNoLongerMay() {
        assertThat(grant(Optional.of(GRANT.formatted("OWN", "")), Optional.empty())
                        .sentence())
                .isEqualTo("Content Bot may no longer change content (posts)");
    }

    @Test
    void aChangedGrantSaysEachOldAndNewValueInWords() {
        ChangeWords words = grant(
                Optional.of(GRANT.formatted("OWN", "\"edit_posts\",\"read\"")),
                Optional.of(GRANT.formatted("TENANT", "\"delete_posts\",\"edit_posts\"")));

        assertThat(words.sentence()).isEqualTo("Content Bot may change content (posts), but not as before");
        assertThat(words.details())
                .containsExactly(
                        "Reach: from own records to the whole tenant", "Rights: now also delete_posts; no longer read");
    }

    @Test
    void whatIsNotKnownAnyMoreIsSaidSo() {
        assertThat(grant(Optional.of(GRANT.formatted("OWN", "")), Optional.of(GRANT.formatted("UNKNOWN", "")))
                        .details())
                .containsExactly("Reach: from own records to not known");
    }

    @Test
    void aPrincipalIsCalledByItsNameAndTheAccountItActsAsToo() {
        String before = """
                {"kind":"PLUGIN","name":"Content Bot","state":"ACTIVE","actsAs":"user:1",
                 "signals":{"DOMAIN":["bot.example"]},"attributes":{"version":"1.2"}}""";
        String after = """
                {"kind":"PLUGIN","name":"Content Bot","state":"INACTIVE","actsAs":"user:2",
                 "signals":{"DOMAIN":["bot.example"]},"attributes":{"version":"1.3","author":"Acme"}}""";

        ChangeWords words = change("principal", Optional.of(before), Optional.of(after));

        assertThat(words.sentence()).isEqualTo("The plug-in Content Bot is not as it was");
        assertThat(words.details())
                .containsExactly(
                        "Acts as: from Mara Editor to user:2",
                        "author: now Acme",
                        "version: from 1.2 to 1.3",
                        "State: from switched on to switched off");
        assertThat(change("principal", Optional.empty(), Optional.of(after)).sentence())
                .isEqualTo("There is a new plug-in: Content Bot");
    }

    @Test
    void anApprovalNamesWhoLetItInAndWhen() {
        ChangeWords words = change("approval", Optional.empty(), Optional.of("""
                {"mechanism":"created by an administrator","approver":"user:1","at":"2026-11-20T08:00:00Z"}"""));

        assertThat(words.sentence()).isEqualTo("Content Bot was let in: created by an administrator");
        assertThat(words.details()).containsExactly("By: Mara Editor · When: 20 Nov");
    }

    @Test
    void aRecordThatIsNoLongerKeptIsSaidAndNoPrincipalIsMadeUp() {
        ChangeWords words = change(
                "monitoring",
                Optional.of("{\"record\":\"login events\",\"state\":\"ON\",\"kept\":\"PT720H\"}"),
                Optional.of("{\"record\":\"login events\",\"state\":\"OFF\"}"));

        assertThat(words.sentence()).isEqualTo("No record is kept, though one could be: login events");
        assertThat(words.details()).containsExactly("Kept for: no longer 30 d", "State: from kept to not kept");
    }

    private static ChangeWords grant(Optional<String> before, Optional<String> after) {
        return change("grant", before, after);
    }

    private static ChangeWords change(String type, Optional<String> before, Optional<String> after) {
        return new ChangeWords(
                new FactChange(
                        "GRANTS",
                        type,
                        "key",
                        "agent:7",
                        Map.of("agent:7", "Content Bot", "user:1", "Mara Editor"),
                        before,
                        after),
                AGES);
    }
}
