package dev.remit.demo.shelf;

import dev.remit.catalog.CatalogDay;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.vendor.AnswerDraft;
import dev.remit.catalog.vendor.VendorService;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What people find out about vendors and models, each as whoever acts. */
@Component
@ConditionalOnProperty("remit.demo")
public class VendorActs {

    /** Which model it is, and how many days after the demo's last one it is served; by its name. */
    private static final Map<String, Map.Entry<String, Integer>> MODELS =
            Map.of("gpt-4.1", Map.entry("2025-04-14", 41), "claude-sonnet", Map.entry("4.5", 400));

    private static final int MOST = 50;

    private final CatalogService catalog;
    private final CatalogQueries entries;
    private final VendorService vendors;
    private final OwnershipService ownership;
    private final CatalogDay day;

    VendorActs(
            CatalogService catalog,
            CatalogQueries entries,
            VendorService vendors,
            OwnershipService ownership,
            CatalogDay day) {
        this.catalog = catalog;
        this.entries = entries;
        this.vendors = vendors;
        this.ownership = ownership;
        this.day = day;
    }

    /** Answers what is known of it. */
    public void answer(VendorScript script, PersonId owner, LocalDate lastDay) {
        UUID vendor = catalog.addVendor(script.vendor());
        ownership.assign(new SubjectRef(SubjectKind.VENDOR, vendor), Duty.ACCOUNTABLE, owner);
        Optional<LocalDate> until = Optional.of(day.today().plusMonths(script.holds()));
        script.answers()
                .forEach((question, answer) -> vendors.answer(
                        vendor,
                        question,
                        new AnswerDraft(VendorScript.answer(answer, lastDay), script.source(), until)));
    }

    /** Which models they are exactly, and until when they are served. */
    public void describe(LocalDate lastDay) {
        entries.models("", MOST).forEach(model -> Optional.ofNullable(MODELS.get(model.name()))
                .ifPresent(known -> catalog.describeModel(
                        model.id(), known.getKey(), Optional.of(lastDay.plusDays(known.getValue())))));
    }
}
