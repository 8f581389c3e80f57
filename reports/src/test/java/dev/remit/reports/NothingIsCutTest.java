package dev.remit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.reports.AccessReport.Known;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However long what people and systems wrote is, each word of it is on paper. */
class NothingIsCutTest {

    private static final ReportRenderer RENDERER = new ReportRenderer();
    private static final ReportHead HEAD = Samples.head("Norrfell Outdoor", Optional.empty());
    private static final int LENGTHS = 40;
    private static final Pattern WORD = Pattern.compile("w\\d+Ж?\\.");

    /** Every word that was written into a report, none of them twice; some need another font, with higher lines. */
    private final Set<String> written = new HashSet<>();

    private String words(int count) {
        List<String> words = IntStream.range(written.size(), written.size() + count)
                .mapToObj(n -> "w" + n + (n % 3 == 0 ? "Ж." : "."))
                .toList();
        written.addAll(words);
        return String.join(" ", words);
    }

    private void assertNothingIsCut(Report report) {
        PdfText pdf = new PdfText(RENDERER.render(report, Format.PDF, Progress.unwatched()));
        // cells that follow one another are not always apart in the text
        Set<String> missing = new HashSet<>(written);
        assertThat(missing).isNotEmpty();
        missing.removeAll(
                WORD.matcher(pdf.all()).results().map(MatchResult::group).collect(Collectors.toSet()));
        assertThat(missing).isEmpty();
    }

    private AccessReport.Line line(int length) {
        List<Known> known = List.of(
                new Known.Can(words(length), words(1)),
                new Known.Can(words(1), words(length)),
                new Known.Unseen(words(length)),
                new Known.Unseen(words(1)),
                new Known.Cannot());
        return new AccessReport.Line(words(length), words(length), known);
    }

    private AccessReport access(List<AccessReport.Place> systems) {
        return new AccessReport(HEAD, new AccessReport.Headline(words(40), words(120), words(60)), systems);
    }

    @Test
    void theAccessMapHasEveryWordOfEveryCellOfAnyLength() {
        List<AccessReport.Place> systems = new ArrayList<>();
        for (int length = 1; length <= LENGTHS; length += 3) {
            systems.add(new AccessReport.Place(
                    words(length), words(2 * length), List.of(line(length), line(length + 1), line(length + 2))));
        }
        assertNothingIsCut(access(systems));
    }

    /** One thing is long, the others short: the row grows with whichever it is. */
    @Test
    void eachCellAloneMakesItsRowGrow() {
        List<AccessReport.Line> lines = new ArrayList<>();
        for (int length = 1; length <= LENGTHS; length += 3) {
            for (int cell = 0; cell < AccessReport.CAPABILITIES; cell++) {
                List<Known> known = new ArrayList<>(IntStream.range(0, AccessReport.CAPABILITIES)
                        .mapToObj(n -> (Known) new Known.Cannot())
                        .toList());
                known.set(
                        cell,
                        length % 2 == 0 ? new Known.Can(words(length), words(3)) : new Known.Unseen(words(length)));
                lines.add(new AccessReport.Line(words(1), words(1), known));
            }
            lines.add(new AccessReport.Line(words(length), words(1), cannot()));
            lines.add(new AccessReport.Line(words(1), words(length), cannot()));
        }
        assertNothingIsCut(access(List.of(new AccessReport.Place(words(1), words(1), lines))));
    }

    private static List<Known> cannot() {
        return IntStream.range(0, AccessReport.CAPABILITIES)
                .mapToObj(n -> (Known) new Known.Cannot())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 180, 240})
    void aRowThatFillsAPageGoesOnOverIt(int length) {
        assertNothingIsCut(
                access(List.of(new AccessReport.Place(words(60), words(90), List.of(line(2), line(length), line(2))))));
    }

    @Test
    void aNameWithoutASpaceIsBrokenAndNotCut() {
        String name = IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining("-"));
        AccessReport.Line line = new AccessReport.Line(name, name, cannot());
        String text = new PdfText(RENDERER.render(
                        access(List.of(new AccessReport.Place("HubSpot", "", List.of(line)))),
                        Format.PDF,
                        Progress.unwatched()))
                .all()
                .replace(" ", "");
        assertThat(text.indexOf(name)).isNotNegative().isLessThan(text.lastIndexOf(name));
    }

    @Test
    void theFootOfEachPageEndsWithItsLastWord() {
        AccessReport map = access(List.of(new AccessReport.Place("HubSpot", "", List.of(line(1)))));
        for (Report report : List.of(map, Samples.board())) {
            PdfText pdf = new PdfText(RENDERER.render(report, Format.PDF, Progress.unwatched()));
            String last = report instanceof AccessReport ? "Attested: somebody said so." : "definitions at the end.";
            for (int page = 1; page <= pdf.pages(); page++) {
                assertThat(pdf.page(page)).contains("as of", "made with", last);
            }
        }
    }

    @Test
    void theKpiReportHasEveryWordOfEveryCellOfAnyLength() {
        List<Figure> figures = new ArrayList<>();
        List<KpiReport.Decision> decisions = new ArrayList<>();
        List<KpiReport.OwnershipGap> gaps = new ArrayList<>();
        for (int length = 1; length <= LENGTHS; length++) {
            figures.add(figure(length));
            // the first three stand in brief on the first page as well
            decisions.add(new KpiReport.Decision(
                    words(length),
                    Optional.of(KpiReport.Tier.HIGH),
                    words(length),
                    Samples.AS_OF,
                    Optional.empty(),
                    Optional.of(words(length))));
            gaps.add(new KpiReport.OwnershipGap(words(length), length, words(length + 1)));
        }
        KpiReport board = Samples.board();
        assertNothingIsCut(new KpiReport(
                HEAD,
                Samples.headline(words(40)),
                figures,
                board.portfolio(),
                board.exposure(),
                new KpiReport.Work(decisions, gaps, board.work().evidence())));
    }

    private Figure figure(int length) {
        String name = words(length);
        return new Figure(
                Figure.Group.TRUST,
                name,
                new Figure.Explanation(words(length), words(length), words(length)),
                new Figure.Measure(
                        new Figure.Unit.Money("EUR"),
                        Optional.of(new BigDecimal("118250.50")),
                        Optional.of(Figure.Target.between(BigDecimal.ONE, new BigDecimal("123456789"))),
                        Optional.of(new BigDecimal("987654.32"))),
                new Figure.Definition(
                        words(length), words(length), words(length), words(length), words(length), words(length)));
    }
}
