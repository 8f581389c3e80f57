package dev.remit.reports;

import dev.remit.reports.Figure.Definition;
import dev.remit.reports.Figure.Explanation;
import dev.remit.reports.Figure.Group;
import dev.remit.reports.Figure.Measure;
import dev.remit.reports.Figure.Target;
import dev.remit.reports.Figure.Unit;
import dev.remit.reports.KpiReport.Age;
import dev.remit.reports.KpiReport.Basis;
import dev.remit.reports.KpiReport.Capability;
import dev.remit.reports.KpiReport.CapabilityCount;
import dev.remit.reports.KpiReport.Decision;
import dev.remit.reports.KpiReport.EvidenceCount;
import dev.remit.reports.KpiReport.Exposure;
import dev.remit.reports.KpiReport.FindingAges;
import dev.remit.reports.KpiReport.Headline;
import dev.remit.reports.KpiReport.LaneTiers;
import dev.remit.reports.KpiReport.OwnershipGap;
import dev.remit.reports.KpiReport.Point;
import dev.remit.reports.KpiReport.Portfolio;
import dev.remit.reports.KpiReport.Severity;
import dev.remit.reports.KpiReport.Tier;
import dev.remit.reports.KpiReport.Work;
import dev.remit.reports.ReportHead.LedgerHead;
import dev.remit.reports.ReportHead.Letterhead;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Reports of an invented retailer and its consultant. */
final class Samples {

    static final Instant AS_OF = Instant.parse("2026-11-20T06:12:00Z");

    private static final List<Tier> TIERS = List.of(Tier.values());
    private static final List<Group> GROUPS = List.of(Group.values());

    private Samples() {}

    static ReportHead head(String workspace, Optional<Logo> logo) {
        return new ReportHead(
                new Letterhead(workspace, Optional.of("Harrow & Vale"), logo),
                AS_OF,
                ZoneOffset.UTC,
                Locale.UK,
                Optional.of(
                        new LedgerHead(48_211, "7c1e90bb42d7a1e7f00d5a5a11223344556677889900aabbccddeeff00110f3a")));
    }

    static Headline headline(String finding) {
        return new Headline(
                finding,
                "Seven of the eight figures below have a confirmed baseline from March. Five AI integrations still have no"
                        + " owner. Three of fourteen connections could not be scanned in full, so access figures are lower"
                        + " bounds.",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 11, 20));
    }

    static KpiReport board() {
        return new KpiReport(
                head("Norrfell Outdoor", Optional.empty()),
                headline(
                        "AI earned €1.84m this quarter. Two of the biggest earners are above the risk limit, and 14\u2009%"
                                + " of the evidence is missing."),
                figures(),
                portfolio(),
                exposure(),
                work());
    }

    /** As many rows of everything as wanted. */
    static KpiReport withRows(int rows) {
        return new KpiReport(
                head("Norrfell Outdoor", Optional.of(logo())),
                headline("Many rows."),
                IntStream.range(0, rows).mapToObj(Samples::numbered).toList(),
                new Portfolio(
                        IntStream.range(0, Math.min(rows, 6))
                                .mapToObj(i -> new LaneTiers("Lane " + i, Map.of(Tier.HIGH, i), 1))
                                .toList(),
                        IntStream.range(0, rows).mapToObj(Samples::point).toList(),
                        0,
                        "EUR",
                        60),
                rows == 0 ? new Exposure(List.of(), List.of()) : exposure(),
                new Work(
                        IntStream.range(0, rows).mapToObj(Samples::decision).toList(),
                        IntStream.range(0, rows)
                                .mapToObj(i -> new OwnershipGap("Gap " + i, i, "Name one person"))
                                .toList(),
                        rows == 0 ? List.of() : List.of(new EvidenceCount("Production", 5, 1, 0))));
    }

    private static Figure numbered(int i) {
        return figure(
                GROUPS.get(i * 4 / 101),
                "Figure number " + i,
                "rows ÷ rows",
                "",
                i % 7 == 0 ? "nobody measured it" : "reached",
                new Measure(
                        new Unit.Percent(),
                        Optional.empty(),
                        Optional.of(Target.atLeast(dec("10"))),
                        i % 7 == 0 ? Optional.empty() : Optional.of(dec(i))));
    }

    private static Point point(int i) {
        return new Point(
                "Use case " + i,
                TIERS.get(i % 4),
                i * 37 % 101,
                i % 5 == 0 ? Optional.empty() : Optional.of(dec(i * 7919L % 350_000)),
                i % 40);
    }

    private static Decision decision(int i) {
        return new Decision(
                "Decision " + i,
                Optional.of(TIERS.get(i % 4)),
                "Approve or decline?",
                AS_OF.minus(Duration.ofHours(i * 11L)),
                i % 3 == 0 ? Optional.empty() : Optional.of(AS_OF.plus(Duration.ofDays(i - 20))),
                i % 4 == 0 ? Optional.empty() : Optional.of("Person " + i));
    }

    static List<Figure> figures() {
        Unit euro = new Unit.Money("EUR");
        Unit days = new Unit.Days();
        Unit percent = new Unit.Percent();
        return List.of(
                figure(
                        Group.BUSINESS,
                        "Value confirmed by owners",
                        "sum over 34 use cases",
                        "7 not measured",
                        "reached",
                        measure(euro, "1120000", Target.atLeast(dec("1600000")), "1840000")),
                figure(
                        Group.BUSINESS,
                        "Cost per published asset",
                        "(model + tool + review) ÷ 2,140 assets",
                        "",
                        "reached",
                        measure(euro, "118", Target.atMost(dec("80")), "74")),
                figure(
                        Group.OPERATIONAL,
                        "Request to production",
                        "median days, 17 requests that went live",
                        "",
                        "reached",
                        measure(days, "41", Target.atMost(dec("21")), "19")),
                figure(
                        Group.OPERATIONAL,
                        "Time to decision",
                        "median days a decision waits, 64 decisions",
                        "",
                        "reached",
                        measure(days, "6.1", Target.atMost(dec("3.0")), "2.4")),
                figure(
                        Group.TRUST,
                        "Corrections after publication",
                        "corrected ÷ published, AI-assisted assets",
                        "",
                        "0.6 pp over",
                        measure(percent, "3.8", Target.atMost(dec("2.0")), "2.6")),
                figure(
                        Group.TRUST,
                        "Override rate, recommendations",
                        "overridden ÷ shown; Propensify reports none",
                        "",
                        "source silent",
                        new Measure(
                                percent,
                                Optional.empty(),
                                Optional.of(Target.between(dec("5"), dec("20"))),
                                Optional.empty())),
                figure(
                        Group.CONTROL,
                        "Evidence complete",
                        "existing ÷ required records",
                        "1,318 of 1,533",
                        "9 pp short",
                        measure(percent, "52", Target.atLeast(dec("95")), "86")),
                figure(
                        Group.CONTROL,
                        "AI integrations with an owner",
                        "owned ÷ found by scans",
                        "56 of 61",
                        "5 to assign",
                        measure(percent, "61", Target.atLeast(dec("100")), "92")));
    }

    private static Figure figure(
            Group group, String name, String formula, String parts, String status, Measure measure) {
        return new Figure(
                group,
                name,
                new Explanation(formula, parts, status),
                measure,
                new Definition(
                        "What " + name + " tells, in one sentence that a board member understands at once.",
                        "Use cases of the register and their confirmations, read from the ledger",
                        measure.unit() instanceof Unit.Days ? "days" : "as printed",
                        "Use cases in production at any time in the period; retired ones until they were retired",
                        "Nobody confirmed a value: neither zero nor missed. It is left out of the sum and counted beside it.",
                        "ISO/IEC 42001, 9.1"));
    }

    private static Measure measure(Unit unit, String baseline, Target target, String now) {
        return new Measure(unit, Optional.of(dec(baseline)), Optional.of(target), Optional.of(dec(now)));
    }

    private static Portfolio portfolio() {
        return new Portfolio(
                List.of(
                        new LaneTiers("Experiment", Map.of(Tier.MINIMAL, 9, Tier.LIMITED, 5, Tier.HIGH, 2), 3),
                        new LaneTiers("Production", Map.of(Tier.MINIMAL, 8, Tier.LIMITED, 7, Tier.HIGH, 4), 0),
                        new LaneTiers("Oversight", Map.of(Tier.HIGH, 2, Tier.PROHIBITED, 1), 0)),
                List.of(
                        spot("Next-best-offer e-mails", Tier.HIGH, 71, "312000", 40),
                        spot("Lead scoring", Tier.HIGH, 79, "196000", 18),
                        spot("Churn score on health notes", Tier.PROHIBITED, 87, "84000", 8),
                        spot("Product copy", Tier.LIMITED, 35, "268000", 38),
                        spot("Brief drafting", Tier.MINIMAL, 26, "142000", 44),
                        spot("Image cropping", Tier.LIMITED, 44, "78000", 12),
                        spot("Bid suggestions", Tier.LIMITED, 54, "204000", 20),
                        spot("Win-back timing", Tier.HIGH, 64, "52000", 6),
                        spot("Meeting notes", Tier.MINIMAL, 12, "34000", 22),
                        spot("Alt texts", Tier.MINIMAL, 17, "92000", 14),
                        spot("Review summaries", Tier.LIMITED, 50, "118000", 9),
                        spot("Translation", Tier.LIMITED, 30, "22000", 7),
                        spot("Search synonyms", Tier.MINIMAL, 10, "160000", 21),
                        unknown("Propensity model", Tier.HIGH, 84),
                        unknown("Chat routing", Tier.LIMITED, 58),
                        unknown("Audience look-alikes", Tier.LIMITED, 50),
                        unknown("Social replies", Tier.LIMITED, 41),
                        unknown("Ideas board", Tier.MINIMAL, 30),
                        unknown("Slide drafts", Tier.MINIMAL, 22),
                        unknown("Spell check", Tier.MINIMAL, 13)),
                21,
                "EUR",
                60);
    }

    private static Point spot(String name, Tier tier, int risk, String value, int people) {
        return new Point(name, tier, risk, Optional.of(dec(value)), people);
    }

    private static Point unknown(String name, Tier tier, int risk) {
        return new Point(name, tier, risk, Optional.empty(), 10);
    }

    private static Exposure exposure() {
        return new Exposure(
                List.of(
                        new CapabilityCount(
                                Capability.SEE, Map.of(Basis.DECLARED, 9, Basis.EFFECTIVE, 31, Basis.OBSERVED, 14), 7),
                        new CapabilityCount(Capability.INFER, Map.of(Basis.DECLARED, 6, Basis.INFERRED, 12), 22),
                        new CapabilityCount(
                                Capability.STORE,
                                Map.of(Basis.EFFECTIVE, 11, Basis.ATTESTED, 5, Basis.OBSERVED, 3),
                                15),
                        new CapabilityCount(Capability.CHANGE, Map.of(Basis.EFFECTIVE, 13, Basis.OBSERVED, 4), 6),
                        new CapabilityCount(Capability.TRIGGER, Map.of(Basis.EFFECTIVE, 5, Basis.OBSERVED, 1), 4)),
                List.of(
                        new FindingAges(Severity.CRITICAL, Map.of(Age.WEEK, 1, Age.MONTH, 2)),
                        new FindingAges(Severity.HIGH, Map.of(Age.WEEK, 4, Age.MONTH, 5, Age.QUARTER, 3, Age.OLDER, 1)),
                        new FindingAges(
                                Severity.MEDIUM, Map.of(Age.WEEK, 3, Age.MONTH, 6, Age.QUARTER, 5, Age.OLDER, 4)),
                        new FindingAges(Severity.LOW, Map.of(Age.MONTH, 2, Age.OLDER, 2))));
    }

    private static Work work() {
        return new Work(
                List.of(
                        waiting(
                                "Next-best-offer e-mails",
                                Tier.HIGH,
                                "Approve “act alone”, or stay at “recommend”.",
                                9,
                                -4,
                                "Ines Calvert"),
                        waiting(
                                "Lead scoring",
                                Tier.HIGH,
                                "Take back income_band. Access is wider than approved.",
                                6,
                                1,
                                "Tomasz Wrede"),
                        waiting(
                                "Churn score on health notes",
                                Tier.PROHIBITED,
                                "The exception ends 30 November. Retire or redesign.",
                                3,
                                10,
                                "Ines Calvert"),
                        waiting(
                                "Alt texts for the spring catalogue",
                                Tier.LIMITED,
                                "Approve for production.",
                                2,
                                5,
                                "Bea Lindqvist"),
                        new Decision(
                                "Propensity model",
                                Optional.of(Tier.HIGH),
                                "Name who is accountable, then approve the pilot.",
                                AS_OF.minus(Duration.ofHours(5)),
                                Optional.empty(),
                                Optional.empty())),
                List.of(
                        new OwnershipGap(
                                "AI integrations found by a scan, without an owner",
                                5,
                                "Assign each to the system owner, or switch it off"),
                        new OwnershipGap("Use cases without an accountable person", 2, "Name exactly one person"),
                        new OwnershipGap("Owners who left", 1, "Hand over to the deputy")),
                List.of(
                        new EvidenceCount("Experiment", 214, 61, 12),
                        new EvidenceCount("Production", 1_006, 92, 18),
                        new EvidenceCount("Oversight", 98, 20, 12)));
    }

    private static Decision waiting(String name, Tier tier, String question, int waits, int due, String who) {
        return new Decision(
                name,
                Optional.of(tier),
                question,
                AS_OF.minus(Duration.ofDays(waits)),
                Optional.of(AS_OF.plus(Duration.ofDays(due))),
                Optional.of(who));
    }

    static Logo logo() {
        BufferedImage image = new BufferedImage(160, 60, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x1f5d8c));
        graphics.fillOval(0, 0, 60, 60);
        graphics.fillRect(70, 20, 90, 20);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Logo.png(png.toByteArray());
    }

    static BigDecimal dec(String value) {
        return new BigDecimal(value);
    }

    static BigDecimal dec(long value) {
        return BigDecimal.valueOf(value);
    }
}
