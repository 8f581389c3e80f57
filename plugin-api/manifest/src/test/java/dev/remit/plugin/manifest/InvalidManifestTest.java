package dev.remit.plugin.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.remit.plugin.manifest.yaml.ManifestProblem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of mistake in a manifest has its message: where, what, and what to write instead. */
class InvalidManifestTest {

    /** One mistake: what stands in the right file, what stands instead, and where and how it is named. */
    private record Mistake(String right, String wrong, String field, String problem, String remedy) {}

    private static final List<Mistake> MISTAKES = List.of(
            // the schema
            new Mistake(
                    "  kind: other",
                    "  kind: boat",
                    "system.kind",
                    "'boat' is none of the words known here.",
                    "Use one of cms, crm"),
            new Mistake("  vendor: Example Ltd\n", "", "system", "'vendor' is missing.", "Who makes this description"),
            new Mistake("headers:", "hedders:", "hedders", "'hedders' is not known here.", "Did you mean 'headers'?"),
            new Mistake("headers:", "zebra:", "zebra", "'zebra' is not known here.", "Known are manifest, system"),
            new Mistake(
                    "  version: 1.0.0",
                    "  version: one",
                    "system.version",
                    "'one' has a form not known here.",
                    "three numbers"),
            new Mistake(
                    "  api-version: \"2\"",
                    "  api-version: 2",
                    "system.api-version",
                    "This is a whole number where a text belongs.",
                    "in quotes"),
            new Mistake(
                    "requests: 1000",
                    "requests: 0",
                    "system.rate-limit.requests",
                    "0 is too small or too large.",
                    "How many requests"),
            new Mistake(
                    "recipe: Create a token that only reads.",
                    "recipe: \" \"",
                    "recipe",
                    "The text is empty.",
                    "one step per line"),
            new Mistake(
                    "sign-in: { bearer: token }",
                    "sign-in: {}",
                    "sign-in",
                    "It has 0 entries.",
                    "exactly one of bearer, basic, header"),
            new Mistake(
                    "capabilities: [see]",
                    "capabilities: []",
                    "questions.grants.rows[1].grant.capabilities",
                    "The list is empty.",
                    "see, infer, store, change, trigger"),
            new Mistake(
                    "  me: {", "  Me!: {", "requests.Me!", "The name 'Me!' has a form not known here.", "It matches"),
            new Mistake(
                    "otherwise: app",
                    "otherwise: ship",
                    "questions.integrations.rows[1].principal.kind.otherwise",
                    "'ship' is none",
                    "What any other value means"),
            new Mistake(
                    "each: /scopes",
                    "each: scopes",
                    "questions.grants.rows[1].each",
                    "'scopes' has a form not known here.",
                    "A list inside the record"),
            new Mistake(
                    "where: [{ at: \"\", in: [contacts.read, contacts.write] }]",
                    "where: [{ at: \"\" }]",
                    "questions.grants.rows[1].where[1]",
                    "It has 1 entries.",
                    "exactly one of equals, in, not, exists"),
            new Mistake(
                    "  outbound: { not-exposed: Nobody is told. }\n",
                    "",
                    "questions",
                    "'outbound' is missing.",
                    "Either rows"),
            // the form
            new Mistake(
                    "url: { kind: url, label: Address, help: The address, within: harbour.example }",
                    "url: { kind: text, label: Address, help: The address }",
                    "fields",
                    "There is no field of kind 'url'.",
                    "no other host can be reached"),
            new Mistake(
                    "token: { kind: secret",
                    "token: { kind: text",
                    "fields",
                    "There is no field of kind 'secret'.",
                    "the console encrypts it"),
            new Mistake(
                    "help: The token }",
                    "help: The token, preset: abc }",
                    "fields.token",
                    "A secret has no preset.",
                    "Remove 'preset'"),
            new Mistake(
                    "help: The token }",
                    "help: The token, within: harbour.example }",
                    "fields.token.within",
                    "belongs to a field of kind 'url'",
                    "Remove it"),
            new Mistake(
                    "choices: [north, south], ",
                    "",
                    "fields.region",
                    "A choice without choices.",
                    "List them under 'choices'."),
            new Mistake(
                    "help: The token }",
                    "help: The token, names-host: { of: place, after: \"-\", domain: harbour.example } }",
                    "fields.token.names-host.of",
                    "There is no url field 'place'.",
                    "Known are url."),
            new Mistake(
                    "bearer: token",
                    "bearer: tokn",
                    "sign-in.bearer",
                    "There is no secret field 'tokn'.",
                    "Did you mean 'token'?"),
            new Mistake(
                    "headers: { X-Version: \"2\" }",
                    "headers: { X-Key: \"{token}\" }",
                    "headers.X-Key",
                    "A header is a plain text.",
                    "under 'sign-in'"),
            // the requests
            new Mistake(
                    "me: { path: /me, expects: [/id] }",
                    "me: { path: /me, expects: [/id], at: port }",
                    "requests.me",
                    "It starts from 'port', which is no field of kind 'url'.",
                    "Name one of url"),
            new Mistake(
                    "me: { path: /me, expects: [/id] }",
                    "me: { path: /me }",
                    "requests.me",
                    "Nothing tells its answer from another one.",
                    "under 'expects'"),
            new Mistake(
                    "me: { path: /me,",
                    "me: { path: \"/../me\",",
                    "requests.me",
                    "The path has '..' or '//'.",
                    "as the system's reference does"),
            new Mistake(
                    "me: { path: /me,",
                    "me: { path: \"/me?all=1\",",
                    "requests.me.path",
                    "'/me?all=1' has a form not known here.",
                    "Parameters belong under 'query'."),
            new Mistake(
                    "    with: { app: \"{/id}\" }\n",
                    "",
                    "requests.app-users",
                    "The path has the braces [app] and 'with' fills [].",
                    "Give each '{name}'"),
            new Mistake(
                    "for-each: apps",
                    "for-each: aps",
                    "requests.app-users.for-each",
                    "There is no request 'aps'.",
                    "Did you mean 'apps'?"),
            new Mistake(
                    "for-each: apps",
                    "for-each: app-users",
                    "requests.app-users",
                    "It is sent for each record of itself.",
                    "a request without one"),
            new Mistake(
                    "me: { path: /me, expects: [/id] }",
                    "me: { path: /me, expects: [/id], paging: { page: { parameter: p } } }",
                    "requests.me",
                    "There are pages, and no list.",
                    "where the list of a page is"),
            new Mistake(
                    "me: { path: /me, expects: [/id] }",
                    "me: { path: /me, expects: [/id], body: { a: 1 } }",
                    "requests.me",
                    "A GET has no body.",
                    "read-by-post"),
            new Mistake(
                    "me: { path: /me, expects: [/id] }",
                    "me: { path: /me, expects: [/id], query: { a: \"{/id}\" } }",
                    "requests.me.query.a",
                    "There is no record to read here.",
                    "a field of the form"),
            new Mistake(
                    "  log: { path: /log,",
                    "  spare: { path: /spare, items: \"\" }\n  log: { path: /log,",
                    "requests.spare",
                    "'spare' is never used.",
                    "what is declared is what somebody has to allow"),
            new Mistake(
                    "paging: { cursor: { next: /next, parameter: after } }",
                    "paging: { cursor: { next: /next, parameter: after }, page: { parameter: p } }",
                    "requests.apps.paging",
                    "It has 2 entries.",
                    "exactly one of cursor, link-header, page, offset"),
            // the error rules
            new Mistake(
                    "requests: [log]",
                    "requests: [lag]",
                    "errors[2].requests[1]",
                    "There is no request 'lag'.",
                    "Did you mean 'log'?"),
            new Mistake(
                    "  - status: [403]\n    requests: [log]",
                    "  - requests: [log]",
                    "errors[2]",
                    "The rule fits every answer.",
                    "Add 'status', or 'where'"),
            // the questions
            new Mistake(
                    "  outbound: { not-exposed: Nobody is told. }",
                    "  outbound: { limit: Some. }",
                    "questions.outbound",
                    "It is neither answered nor said to be not exposed.",
                    "Keep one"),
            new Mistake(
                    "    limit: Rows are not told.",
                    "    not-exposed: Rows are not told.",
                    "questions.grants",
                    "It is answered, and it is not exposed.",
                    "Keep one"),
            new Mistake(
                    "    limit: Rows are not told.",
                    "    ask: Look there.",
                    "questions.grants",
                    "A person is asked what the rows answer.",
                    "Remove 'ask'"),
            new Mistake(
                    "  outbound: { not-exposed: Nobody is told. }",
                    "  outbound: { not-exposed: Nobody is told., limit: Some. }",
                    "questions.outbound",
                    "A limit of an answer that is not given.",
                    "under 'not-exposed'"),
            new Mistake(
                    "        monitoring: { record: log, state: on, kept-days: 7 }",
                    "        where: []",
                    "questions.monitoring.rows[1]",
                    "The row concludes nothing.",
                    "exactly one of approval, grant"),
            new Mistake(
                    "        monitoring: { record: log, state: on, kept-days: 7 }",
                    "        monitoring: { record: log, state: on }\n        use: { principal: \"app:{/app}\", at: /when }",
                    "questions.monitoring.rows[1]",
                    "The row concludes several things: [monitoring, use].",
                    "exactly one"),
            new Mistake(
                    "        monitoring: { record: log, state: on, kept-days: 7 }",
                    "        use: { principal: \"app:{/app}\", at: /when }",
                    "questions.monitoring.rows[1]",
                    "'monitoring' is not answered with a use.",
                    "It takes monitoring."),
            new Mistake(
                    "principal: \"app:{/app}\"",
                    "principal: \"apq:{/app}\"",
                    "questions.last-use.rows[1].use.principal",
                    "No principal of this manifest has a key that begins with 'apq:'.",
                    "Begin it as one of them: app:, user:."),
            new Mistake(
                    "name: \"{/name}\"\n          state",
                    "name: \"{/name\"\n          state",
                    "questions.integrations.rows[1].principal.name",
                    "A '{' is never closed.",
                    "Write '{/pointer}'"),
            new Mistake(
                    "name: \"{/name}\"\n          state",
                    "name: \"{name}\"\n          state",
                    "questions.integrations.rows[1].principal.name",
                    "The form has no field 'name'.",
                    "A value of the record begins with a slash"),
            new Mistake(
                    "name: \"{/name}\"\n          state",
                    "name: \"{token}\"\n          state",
                    "questions.integrations.rows[1].principal.name",
                    "'{token}' is a secret, and would be stored and shown.",
                    "under 'sign-in' only"),
            new Mistake(
                    "name: \"{/name}\"\n          state",
                    "name: \"{^/name}\"\n          state",
                    "questions.integrations.rows[1].principal.name",
                    "'^' leads out of the outermost record.",
                    "there is no record around this one"),
            // reading on, and bounds
            new Mistake(
                    "items: \"\", since: { parameter: since, days: 7, as: iso }",
                    "items: \"\", at-most: 3, since: { parameter: since, days: 7, as: iso }",
                    "requests.log.at-most",
                    "It is sent once, so it has no bound.",
                    "Remove 'at-most'"),
            new Mistake(
                    "    for-each: apps\n",
                    "    for-each: apps\n    since: { parameter: s, days: 1, as: iso, newest: /at }\n",
                    "requests.app-users.since.newest",
                    "A list for each record has no one newest record.",
                    "Remove 'newest'"),
            // the checks
            new Mistake(
                    "  - name: The token is accepted\n    request: me",
                    "  - name: The token is accepted\n    request: app-users",
                    "checks[1]",
                    "Its request is sent for each record of another.",
                    "without 'for-each'"),
            new Mistake(
                    "name: The token is no administrator's",
                    "name: The token is accepted",
                    "checks[2]",
                    "Two checks have this name.",
                    "a name of its own"),
            new Mistake(
                    "    untold: Harbour tells no rights.",
                    "    untold: Harbour tells no rights.\n    seen: \"{/role}\"",
                    "checks[3]",
                    "What the system does not tell cannot be seen in an answer.",
                    "Remove 'untold'"),
            // YAML itself
            new Mistake(
                    "recipe: Create a token that only reads.",
                    "recipe: Create: a token",
                    "",
                    "This is not YAML",
                    "needs quotes"),
            new Mistake(
                    "manifest: 1\n",
                    "manifest: 1\nmanifest: 1\n",
                    "manifest",
                    "'manifest' is there twice.",
                    "Keep one of them."),
            new Mistake(
                    "recipe: Create a token that only reads.",
                    "recipe: !!java.net.URL [\"https://elsewhere.example\"]",
                    "recipe",
                    "This is a list where a text belongs.",
                    "one step per line"),
            new Mistake(
                    "recipe: Create a token that only reads.",
                    "recipe: !!java.io.File \"/etc/passwd\"",
                    "recipe",
                    "The tag",
                    "Remove it"));

    @TestFactory
    Stream<DynamicTest> eachMistakeIsNamedWithItsPlaceAndRemedy() {
        return MISTAKES.stream()
                .map(mistake ->
                        DynamicTest.dynamicTest(mistake.field() + ": " + mistake.problem(), () -> named(mistake)));
    }

    private static void named(Mistake mistake) {
        String right = ScriptedSystem.harbour();
        assertThat(right).contains(mistake.right());
        List<ManifestProblem> problems = problems(right.replace(mistake.right(), mistake.wrong()));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(mistake.field());
            assertThat(problem.problem()).contains(mistake.problem());
            assertThat(problem.remedy()).contains(mistake.remedy());
        });
        long lines = right.lines().count();
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(1, (int) lines + 1);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void theRightFileHasNoMistake() {
        assertThat(ManifestConnectorFactory.read(ScriptedSystem.harbour())
                        .descriptor()
                        .id())
                .isEqualTo("harbour");
    }

    @Test
    void allMistakesAreNamedAtOnceInTheOrderOfTheFile() {
        List<ManifestProblem> problems = problems(ScriptedSystem.harbour()
                .replace("kind: other", "kind: boat")
                .replace("bearer: token", "bearer: tokn")
                .replace("for-each: apps", "for-each: aps")
                .replace("requests: [log]", "requests: [lag]"));
        assertThat(problems)
                .extracting(ManifestProblem::field)
                .containsSubsequence(
                        "system.kind", "sign-in.bearer", "requests.app-users.for-each", "errors[2].requests[1]");
        assertThat(problems.getFirst().line()).isEqualTo(5);
    }

    @Test
    void anEmptyFileAListAndAWrongVersionAreNamed() {
        assertThat(problems("").getFirst().problem()).isEqualTo("The file is empty.");
        assertThat(problems("- a").getFirst().problem()).isEqualTo("This is a list where an object belongs.");
        assertThat(problems(ScriptedSystem.harbour().replace("manifest: 1", "manifest: 2"))
                        .getFirst()
                        .remedy())
                .startsWith("Use one of 1.");
    }

    @Test
    void aFileThatRefersToItselfOrGrowsWithoutEndIsRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int level = 1; level < 30; level++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1));
        }
        assertThat(problems(bomb.toString())).isNotEmpty();
        assertThat(problems("a: &a [*a]")).isNotEmpty();
        assertThat(problems("[".repeat(10_000))).isNotEmpty();
        assertThat(problems("a: " + "x".repeat(600_000))).isNotEmpty();
        assertThat(problems("a: \u0000")).isNotEmpty();
    }

    @Test
    void onAndNoAreTextsAsEverybodyMeansThem() {
        String manifest = ScriptedSystem.harbour().replace("cases: { on: active", "cases: { no: inactive, on: active");
        assertThat(ManifestConnectorFactory.read(manifest).descriptor().name()).isEqualTo("Harbour");
    }

    private static List<ManifestProblem> problems(String manifest) {
        InvalidManifest invalid =
                catchThrowableOfType(InvalidManifest.class, () -> ManifestConnectorFactory.read(manifest));
        assertThat(invalid).as("the manifest is refused").isNotNull();
        return invalid.problems();
    }
}
