package dev.remit.lifecycle;

import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.Review;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.UseCaseVersion;
import dev.remit.lifecycle.Criterion.Verdict;
import dev.remit.ownership.OwnershipGap;
import dev.remit.ownership.OwnershipQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether a use case is ready: decided on, owned, and everything it is made of looked at. */
@Component
class Preparation implements Inspector {

    private final UseCaseQueries useCases;
    private final OwnershipQueries ownership;
    private final CatalogQueries catalog;
    private final Clock clock;

    Preparation(UseCaseQueries useCases, OwnershipQueries ownership, CatalogQueries catalog, Clock clock) {
        this.useCases = useCases;
        this.ownership = ownership;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public List<Criterion> look(UseCase useCase) {
        Map<String, List<String>> answers = useCases.version(useCase.id(), useCase.version())
                .map(UseCaseVersion::answers)
                .orElse(Map.of());
        List<String> data = catalog.dataAssetsById(Answered.ids(answers, "data")).values().stream()
                .filter(asset -> asset.review() != Review.APPROVED)
                .map(DataAsset::name)
                .toList();
        List<String> tools = catalog.toolsById(Answered.ids(answers, "tools")).values().stream()
                .filter(tool -> tool.review() != Review.APPROVED)
                .map(AiTool::name)
                .toList();
        return List.of(
                Criterion.of(Criterion.Key.APPROVED, useCase.state() == UseCaseState.APPROVED),
                Criterion.without(
                        Criterion.Key.OWNED,
                        ownership.gaps(useCase.id().ref()).stream()
                                .filter(OwnershipGap::blocks)
                                .map(OwnershipGap::name)
                                .toList()),
                answers.isEmpty()
                        ? unknown(Criterion.Key.DATA_REVIEWED)
                        : Criterion.without(Criterion.Key.DATA_REVIEWED, data),
                answers.isEmpty()
                        ? unknown(Criterion.Key.TOOLS_REVIEWED)
                        : Criterion.without(Criterion.Key.TOOLS_REVIEWED, tools),
                useCase.nextReview().map(this::reviewed).orElseGet(() -> unknown(Criterion.Key.REVIEWED_IN_TIME)),
                useCases.seen(useCase.id())
                        ? Criterion.of(Criterion.Key.SEEN_BY_SCAN, true)
                        : unknown(Criterion.Key.SEEN_BY_SCAN));
    }

    private Criterion reviewed(LocalDate due) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Criterion.without(
                Criterion.Key.REVIEWED_IN_TIME, due.isBefore(today) ? List.of(due.toString()) : List.of());
    }

    private static Criterion unknown(Criterion.Key key) {
        return new Criterion(key, Verdict.UNKNOWN, List.of());
    }
}
