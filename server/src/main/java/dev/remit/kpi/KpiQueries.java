package dev.remit.kpi;

import dev.remit.approval.ApprovalQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.ownership.OwnedKind;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.shared.Page;
import dev.remit.tenancy.Tenants;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads figures, and the rows they are counted over. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class KpiQueries {

    /** How far figures over events look back, unless a report says otherwise. */
    public static final int DAYS = 90;

    private static final String MAY = "hasAuthority('kpi:read')";

    private final FigureReader figures;
    private final PortfolioReader portfolio;
    private final ApprovalQueries approvals;
    private final OwnershipQueries ownership;
    private final CurrentUser user;
    private final Now now;

    /** Which workspace it is, and what time. */
    @Component
    record Now(Tenants tenants, Clock clock) {

        Moment moment(int days) {
            return new Moment(clock.instant(), tenants.find().orElseThrow(), days);
        }
    }

    KpiQueries(
            FigureReader figures,
            PortfolioReader portfolio,
            ApprovalQueries approvals,
            OwnershipQueries ownership,
            CurrentUser user,
            Now now) {
        this.figures = figures;
        this.portfolio = portfolio;
        this.approvals = approvals;
        this.ownership = ownership;
        this.user = user;
        this.now = now;
    }

    /** Every figure's definition, in the order they are shown. */
    @PreAuthorize(MAY)
    public List<Kpi> definitions() {
        return Stream.of(Measured.values()).map(Measured::kpi).toList();
    }

    /** Everything at one moment, with the usual period. */
    @PreAuthorize(MAY)
    public Overview overview() {
        return overview(DAYS);
    }

    /**
     * Everything at one moment, from one snapshot of the database, in a number of queries that never grows.
     *
     * @param days how far figures over events look back
     */
    @PreAuthorize(MAY)
    public Overview overview(int days) {
        Moment moment = now.moment(days);
        return OverviewParts.of(
                moment,
                figures.breakdown(moment),
                portfolio.read(moment, minorDigits(moment)),
                approvals.summary(),
                ownership.gapCounts(Set.of(OwnedKind.USE_CASE)));
    }

    /** One figure; empty if there is none of that key. */
    @PreAuthorize(MAY)
    public Optional<KpiValue> value(String key) {
        Moment moment = now.moment(DAYS);
        return Measured.of(key).map(figure -> figures.value(figure, moment, minorDigits(moment)));
    }

    /** The rows of a figure by name. Refused to those who may not see the records behind it. */
    @PreAuthorize(MAY)
    public Page<KpiRow> rows(KpiRows wanted, Optional<String> cursor, int limit) {
        Optional<Measured> figure = Measured.of(wanted.key());
        if (figure.isEmpty()) {
            return Page.empty();
        }
        if (!user.may(figure.get().rowsNeed())) {
            throw KpiRefusal.ROWS_NOT_ALLOWED.because(figure.get().kpi().words().name());
        }
        return figures.rows(figure.get(), wanted, now.moment(DAYS), cursor, limit);
    }

    static int minorDigits(Moment moment) {
        return Currency.getInstance(moment.workspace().currency()).getDefaultFractionDigits();
    }
}
