package dev.remit.plugin.testkit;

import static dev.remit.plugin.testkit.Clause.Stage.CHANGE_AND_END;
import static dev.remit.plugin.testkit.Clause.Stage.DESCRIBE;
import static dev.remit.plugin.testkit.Clause.Stage.FAIL_WELL;
import static dev.remit.plugin.testkit.Clause.Stage.READ;
import static dev.remit.plugin.testkit.Clause.Stage.RECORD;
import static dev.remit.plugin.testkit.Clause.once;

import dev.remit.plugin.testkit.Clause.Case;
import dev.remit.plugin.testkit.recorded.Fault;
import dev.remit.plugin.testkit.recorded.Recordings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The contract, clause by clause, in the order in which a connector is written. */
final class Clauses {

    private static final List<Duration> SKEWS =
            List.of(Duration.ofHours(-1), Duration.ofDays(2), Duration.ofDays(-900), Duration.ofDays(900));

    private final Scans scans;
    private final Recordings recordings;
    private final ReadingChecks reading;
    private final Optional<Runnable> unchanged;
    private final FailureChecks failing;
    private final ChangedSystem changed;
    private final LongList longList;

    Clauses(Scans scans, Recordings recordings, ReadingChecks reading, Optional<Runnable> unchanged) {
        this.scans = scans;
        this.recordings = recordings;
        this.reading = reading;
        this.unchanged = unchanged;
        failing = new FailureChecks(scans);
        changed = new ChangedSystem(scans, recordings);
        longList = new LongList(scans, recordings);
    }

    List<Clause> all() {
        return Stream.of(described(), read(), faults(), heldBack(), changes(), ends())
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Clause> described() {
        return Stream.of(
                once(
                        "description",
                        DESCRIBE,
                        "The description is complete",
                        "Complete descriptor() in the factory: vendor, version, fields with help, endpoints, recipe.",
                        reading::description),
                once(
                        "configuration",
                        DESCRIBE,
                        "A bad configuration is explained, all at once and without showing a secret",
                        "Look at problems() in the factory and at the configuration in the contract test.",
                        reading::configuration),
                once(
                        "recordings",
                        RECORD,
                        "There are recordings, and they hold synthetic data only",
                        "Put one .json file per request into the recordings' directory: hosts under .test, invented people.",
                        reading::recordings));
    }

    private Stream<Clause> read() {
        return Stream.of(
                once(
                        "coverage",
                        READ,
                        "Every declared question is answered",
                        "Write scan(): read, observe, and answer every question that was asked.",
                        reading::coverage),
                once(
                        "evidence",
                        READ,
                        "Every fact has evidence and belongs to a principal that is reported",
                        "Take evidence from the JSON you read; report the principal of every grant, use and approval.",
                        reading::observations),
                each(
                        "asked-only",
                        READ,
                        "Only what was asked is answered, and as well as when everything is asked",
                        "Look at ScanContext.questions(), or report through Answers.",
                        "The connector declares no question.",
                        scans.asked().stream()
                                .sorted()
                                .map(question -> new Case(question.name(), () -> reading.only(question)))),
                once(
                        "self-test",
                        READ,
                        "The connection test passes on a healthy system and on no other",
                        "Write test(): one named check per right that a scan needs, each by a request that needs it.",
                        reading::selfTest),
                once(
                        "reads-only",
                        READ,
                        "Only declared reads are sent",
                        "Declare endpoints that read; a POST only where the system offers a read in no other way.",
                        reading::readsOnly),
                new Clause(
                        "unchanged",
                        READ,
                        "A scan and a test leave the system as they found it",
                        "Some systems change by a GET: mark nothing as read, order no report, let no address be made.",
                        "The contract is given no imitation. Against a product that runs, RealTrial.unchanged tries the same.",
                        () -> unchanged.stream().map(attempt -> new Case("", attempt))),
                once(
                        "secrets",
                        READ,
                        "No secret comes out, neither ours nor one the system hands out",
                        "Read the fields you need by name; wrap tokens you receive in Secret.",
                        reading::secrets),
                new Clause(
                        "refused-egress",
                        FAIL_WELL,
                        "A request that the host refuses shows in the coverage",
                        "Let the ConnectorException pass, or answer with Coverage.of(failure).",
                        "A scan sends no request.",
                        () -> failing.endpoints().map(name -> new Case(name, () -> failing.refused(name)))));
    }

    private Stream<Clause> faults() {
        return Stream.of(Fault.values())
                .map(fault -> new Clause(
                        fault.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        FAIL_WELL,
                        "What cannot be read because of " + fault.description() + " is never \"nothing found\"",
                        "Let the ConnectorException pass, or answer with Coverage.of(failure); never catch it and go on.",
                        "",
                        () -> Stream.concat(
                                Stream.of(new Case("everywhere", () -> failing.fault(fault))),
                                failing.recorded()
                                        .filter(request -> !fault.saidBy(
                                                recordings.named(request).answer()))
                                        .flatMap(request -> cases(fault, request)))));
    }

    private Stream<Case> cases(Fault fault, String request) {
        Case lasting = new Case("at " + request, () -> failing.fault(fault, request));
        return fault.passes()
                ? Stream.of(lasting, new Case("once at " + request, () -> failing.passing(fault, request)))
                : Stream.of(lasting);
    }

    private Stream<Clause> heldBack() {
        return Stream.of(
                variant(
                        "unscoped",
                        "A credential that sees nothing is forbidden, not an empty system",
                        "Ask something that only a sufficient credential is told, and throw FORBIDDEN with the missing right.",
                        "Nothing is recorded under recordings/unscoped. Do so if the system answers a credential without rights"
                                + " with empty lists instead of 403; a 403 is tried in any case.",
                        failing::unscoped),
                variant(
                        "capped",
                        "A list that ends at the system's cap leaves a gap",
                        "Compare what came with the cap or the total, and answer PARTIAL.",
                        "Nothing is recorded under recordings/capped. Do so if the system cuts long lists off.",
                        failing::capped),
                new Clause(
                        "repeated-page",
                        FAIL_WELL,
                        "A page that comes again and again is noticed",
                        "Read pages by Http.pages; it notices a repeated request and a repeated page.",
                        "No list is recorded in more than one page.",
                        () -> changed.paged().map(page -> new Case(page, () -> changed.repeatedPage(page)))));
    }

    private Stream<Clause> changes() {
        return Stream.of(
                new Clause(
                        "same-twice",
                        CHANGE_AND_END,
                        "A second scan says the same, also when lists come in another order",
                        "Make keys of the system's own ids, not of positions, times or random numbers.",
                        "",
                        () -> Stream.of(
                                new Case("the same answers", reading::identity),
                                new Case("in another order", changed::order))),
                new Clause(
                        "renamed",
                        CHANGE_AND_END,
                        "What was renamed is the same thing",
                        "Make keys of the system's own ids, not of names.",
                        "No principal has a name that is recorded as a name.",
                        () -> Stream.of(new Case("", changed::renaming)).filter(any -> changed.hasNames())),
                new Clause(
                        "deleted",
                        CHANGE_AND_END,
                        "What was deleted is gone, and the scan does not stumble over it",
                        "Expect that anything referred to may be gone, and keep nothing from scan to scan.",
                        "No principal is read from a list.",
                        () -> changed.deletable().map(key -> new Case(key, () -> changed.deletion(key)))),
                once(
                        "empty",
                        CHANGE_AND_END,
                        "An empty system is read, not stumbled over",
                        "Expect empty lists everywhere.",
                        changed::emptiness),
                new Clause(
                        "unknown-words",
                        CHANGE_AND_END,
                        "A status, type or mode that is new in the system is kept raw",
                        "Give every switch over the system's words a default that keeps the word: an attribute, a right, a limit.",
                        "No text with a name such as status, type or mode is recorded.",
                        () -> changed.words().map(place -> new Case(place, () -> changed.unheardOf(place)))),
                each(
                        "clock-skew",
                        CHANGE_AND_END,
                        "A clock that is wrong loses nothing",
                        "Take times as the system tells them; drop nothing because it lies in the future.",
                        "",
                        SKEWS.stream().map(skew -> new Case(skew.toString(), () -> changed.clock(skew)))));
    }

    private Stream<Clause> ends() {
        return Stream.of(
                new Clause(
                        "cancellation",
                        CHANGE_AND_END,
                        "A cancelled scan ends within a second, sends nothing more and says so",
                        "Wait only by ScanContext.http(), call stopIfCancelled() in every loop, let CANCELLED pass.",
                        "",
                        this::cancellations),
                new Clause(
                        "memory",
                        CHANGE_AND_END,
                        "A list two thousand times as long is not held in memory",
                        "Report each record as it comes, page by page, and keep of it no more than an id.",
                        "No principal is read from a list.",
                        () -> longList.places().entrySet().stream()
                                .map(place -> new Case(place.getKey(), () -> longList.check(place.getValue())))));
    }

    private Stream<Case> cancellations() {
        int all = scans.faithful().transport().calls().size();
        Stream<Case> after = IntStream.rangeClosed(1, all)
                .mapToObj(last -> new Case("after answer " + last, () -> Stopping.afterAnswer(scans, last)));
        Stream<Case> waiting = IntStream.of(1, all)
                .distinct()
                .mapToObj(call ->
                        new Case("while answer " + call + " does not come", () -> Stopping.whileWaiting(scans, call)));
        return Stream.of(after, waiting, Stream.of(new Case("while reporting", () -> Stopping.whileReporting(scans))))
                .flatMap(each -> each);
    }

    private Clause variant(String name, String promise, String remedy, String none, Consumer<Recordings> check) {
        return new Clause(name, FAIL_WELL, promise, remedy, none, () -> recordings.below(name).stream()
                .map(variant -> new Case("", () -> check.accept(variant))));
    }

    private static Clause each(
            String id, Clause.Stage stage, String promise, String remedy, String none, Stream<Case> cases) {
        List<Case> all = cases.toList();
        return new Clause(id, stage, promise, remedy, none, all::stream);
    }
}
