package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Coverage;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.Transport;
import dev.remit.plugin.testkit.recorded.Recordings;
import dev.remit.plugin.testkit.recorded.Rewriting;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What systems do between two scans, derived from the recordings: the same system, but something in it is different. */
final class ChangedSystem {

    private static final String UNHEARD_OF = "unheard-of-word";
    private static final String RENAMED = " (renamed)";
    private static final Pattern ORDER = Pattern.compile("(?i)order|sort");
    private static final Pattern NAME =
            Pattern.compile("name|label|title|display_?name|master_?label|full_?name", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile(
            "status|state|type|kind|mode|level|visibility|category|severity|tier|action|operation",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> PAGING = Set.of(
            "page", "cursor", "offset", "start", "first", "after", "skip", "startindex", "pagetoken", "nextpagetoken");

    private final Scans scans;
    private final Recordings recordings;
    private final Law law = new Law();

    ChangedSystem(Scans scans, Recordings recordings) {
        this.scans = scans;
        this.recordings = recordings;
    }

    void order() {
        Outcome reversed = scans.over((recorded, call, right) -> isOrdered(call) ? right : Rewriting.reversed(right));
        boolean tellable =
                reversed.transport().unknown().isEmpty(); // else other requests followed, which nobody recorded
        assertThat(tellable ? without(scans.faithful().statements(), reversed.statements()) : Set.of())
                .as(
                        "the same answers in another order say the same; nothing may follow from a position in a list; not said any more")
                .isEmpty();
    }

    /** Whether the connector asked for an order, on which it may rely. */
    private static boolean isOrdered(Transport.Call call) {
        String query = call.uri().getQuery();
        return query != null && ORDER.matcher(query).find();
    }

    /** Whether a name that people can change is recorded at all. */
    boolean hasNames() {
        Set<String> names = names();
        boolean[] found = new boolean[1];
        recordings
                .all()
                .forEach(each -> Rewriting.reworded(each.answer(), (place, value) -> {
                    found[0] |= !renamed(names, place, value).equals(value);
                    return value;
                }));
        return found[0];
    }

    void renaming() {
        Set<String> names = names();
        Outcome after = scans.over(
                (recorded, call, right) -> Rewriting.reworded(right, (place, value) -> renamed(names, place, value)));
        law.noDefect(after, "after everything was renamed");
        assertThat(keys(after))
                .as(
                        "what was renamed is still the same thing, under the same key; make keys of the system's ids, not of names")
                .isEqualTo(keys(scans.faithful()));
    }

    private Set<String> names() {
        return principals(scans.faithful()).map(Principal::name).collect(Collectors.toSet());
    }

    private static String renamed(Set<String> names, String place, String value) {
        return names.contains(value) && NAME.matcher(last(place)).matches() ? value + RENAMED : value;
    }

    /** Those that were read from an entry of a list. */
    Stream<String> deletable() {
        return principals(scans.faithful())
                .filter(each -> !Rewriting.record(each.evidence().pointer()).isEmpty())
                .filter(each -> exchange(each.evidence())
                        .filter(exchange -> Rewriting.says(exchange.answer(), id(each.key())))
                        .isPresent())
                .map(Principal::key)
                .distinct();
    }

    void deletion(String key) {
        Evidence evidence = principals(scans.faithful())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .map(Observation::evidence)
                .orElseThrow();
        String request = exchange(evidence).map(Recordings.Exchange::request).orElseThrow();
        String id = id(key);
        boolean[] mentioned = new boolean[1];
        Outcome after = scans.over((recorded, call, right) -> {
            var answer =
                    recorded.equals(request) ? Rewriting.without(right, Rewriting.record(evidence.pointer())) : right;
            mentioned[0] |= Rewriting.says(answer, id);
            return answer;
        });
        law.noDefect(after, "after " + key + " was deleted");
        if (!mentioned[0]) {
            assertThat(keys(after))
                    .as(
                            "what was deleted is not reported any more; keep nothing from scan to scan, and report nobody of whom"
                                    + " the answers say nothing")
                    .doesNotContain(key);
        }
    }

    /** By custom what follows the kind. */
    private static String id(String key) {
        return key.substring(key.lastIndexOf(':') + 1);
    }

    void emptiness() {
        Outcome after = scans.over((recorded, call, right) -> Rewriting.emptied(right));
        law.noDefect(after, "when nothing is connected yet and all lists are empty");
        assertThat(after.report().coverage().values().stream().map(Coverage::status))
                .as("an empty system is a system: at least one question is still answered when all lists are empty")
                .contains(Coverage.Status.ANSWERED);
    }

    /** Places of words of which a system may learn new ones, as request and place. */
    Stream<String> words() {
        return replayed().flatMap(each -> Rewriting.places(each.answer()).stream()
                .filter(place -> WORD.matcher(last(place)).matches())
                .map(place -> each.request() + " " + place));
    }

    void unheardOf(String where) {
        Outcome after = scans.over((recorded, call, right) ->
                Rewriting.reworded(right, (place, value) -> where.equals(recorded + " " + place) ? UNHEARD_OF : value));
        String when = "with a word at " + where + " that this connector has never heard of,";
        law.noDefect(after, when);
        Set<String> gone = without(scans.faithful().standing(), after.standing());
        boolean kept = gone.isEmpty() || after.everything().contains(UNHEARD_OF);
        assertThat(kept ? Set.of() : gone)
                .as(
                        "%s the word itself is kept: as an attribute, among the rights, or in the coverage; not said any more",
                        when)
                .isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    void clock(Duration skew) {
        Outcome after = scans.later(skew);
        String when = "with a clock that differs by " + skew.toDays() + " days";
        law.noDefect(after, when);
        law.nothingLostInSilence(scans.faithful(), after, when);
    }

    /** Lists that were read page by page: each as the recorded request of its first page. */
    Stream<String> paged() {
        return followers().map(follower -> first(follower).request()).distinct();
    }

    void repeatedPage(String firstPage) {
        int enough = 20 + 5 * scans.faithful().transport().calls().size();
        Cancellation cancellation = new Cancellation();
        int[] calls = new int[1];
        Recordings.Exchange first = recordings.named(firstPage);
        Set<String> later = followers()
                .filter(each -> first(each).equals(first))
                .map(Recordings.Exchange::request)
                .collect(Collectors.toSet());
        Outcome after = scans.over(
                (recorded, call, right) -> {
                    if (++calls[0] > enough) {
                        cancellation.cancel("The test kit ended a scan that went round in circles.");
                    }
                    return later.contains(recorded) ? first.answer() : right;
                },
                cancellation);
        String when = "when each further page of " + firstPage + " brings the first one again";
        law.noDefect(after, when);
        assertThat(cancellation.reason())
                .as("%s the scan ends; read pages by Http.pages, which notices", when)
                .isEmpty();
        law.nothingLostInSilence(scans.faithful(), after, when);
    }

    private Stream<Recordings.Exchange> followers() {
        return replayed().filter(each -> !first(each).equals(each));
    }

    /** The page that was asked for first among those that differ only in how far they are. */
    private Recordings.Exchange first(Recordings.Exchange page) {
        return replayed()
                .filter(each -> each.list(PAGING).equals(page.list(PAGING)))
                .findFirst()
                .orElse(page);
    }

    private Stream<Recordings.Exchange> replayed() {
        return scans.faithful().transport().replayed().stream().map(recordings::named);
    }

    private Optional<Recordings.Exchange> exchange(Evidence evidence) {
        return scans.faithful().transport().recordedAs(evidence.request()).map(recordings::named);
    }

    private static Stream<Principal> principals(Outcome outcome) {
        return outcome.observations().filter(Principal.class::isInstance).map(Principal.class::cast);
    }

    private static Set<String> keys(Outcome outcome) {
        return principals(outcome).map(Principal::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String last(String place) {
        return place.substring(place.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
