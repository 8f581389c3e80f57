package dev.remit.demo;

import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.Review;
import dev.remit.catalog.verdict.FingerprintDraft;
import dev.remit.catalog.verdict.VerdictService;
import dev.remit.demo.library.PromptActs;
import dev.remit.demo.script.Days;
import dev.remit.demo.script.Script;
import dev.remit.demo.script.Script.Entry;
import dev.remit.demo.script.Script.Member;
import dev.remit.demo.shelf.ApprovalScript;
import dev.remit.demo.shelf.ObjectScript;
import dev.remit.demo.shelf.ShelfActs;
import dev.remit.demo.shelf.VendorScript;
import dev.remit.identity.Memberships;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What a workspace is given besides its use cases: a catalogue, prompts, and people who leave. */
@Component
@ConditionalOnProperty("remit.demo")
class WorkspaceSteps {

    /** How many days ago the prompts were written, and one of them changed. */
    private static final int WRITTEN = 170;

    private static final int CHANGED = 5;

    /** How many days ago somebody looked which models they are. */
    private static final int DESCRIBED = 80;

    /** How many days ago privacy began to decide on tools, too. */
    private static final int DEMANDED = 150;

    /** How many days ago the fields of data were listed. */
    private static final int LISTED = 130;

    /** The prompt that a use case works with. */
    private static final Map<String, String> PROMPTS = Map.of(
            "teaser-copy", "guide-teaser",
            "help-replies", "help-reply",
            "social-replies", "comment-reply",
            "product-copy", "product-copy",
            "newsletter", "newsletter-subject");

    private final CatalogService catalog;
    private final VerdictService verdicts;
    private final Memberships memberships;
    private final PromptActs prompts;
    private final ShelfActs shelf;

    WorkspaceSteps(
            CatalogService catalog,
            VerdictService verdicts,
            Memberships memberships,
            PromptActs prompts,
            ShelfActs shelf) {
        this.shelf = shelf;
        this.catalog = catalog;
        this.verdicts = verdicts;
        this.memberships = memberships;
        this.prompts = prompts;
    }

    List<Step> of(Script script, Instant lastDay) {
        Days days = new Days(lastDay, ZoneId.of(script.zone()), script.key());
        String operations = script.holder("marketing-operations");
        List<Step> steps = new ArrayList<>();
        days.before(Seeding.OPENED - 1);
        for (Entry tool : script.catalog().tools()) {
            steps.add(Step.by(days.soon(), "tool:" + tool.name(), operations, stage -> catalog.addTool(
                            tool.name(), Optional.of(tool.vendor()))
                    .id()
                    .toString()));
            tool.review().ifPresent(review -> steps.add(reviewed("tool:", tool, review, operations, days)));
        }
        for (Entry model : script.catalog().models()) {
            steps.add(Step.by(days.soon(), "model:" + model.name(), operations, stage -> catalog.addModel(
                            model.name(), Optional.of(model.vendor()))
                    .id()
                    .toString()));
            model.review().ifPresent(review -> steps.add(reviewed("model:", model, review, operations, days)));
        }
        steps.addAll(data(script, operations, days));
        steps.add(Step.by(days.soon(), "fingerprint", operations, stage -> verdicts.add(assistant(script))
                .toString()));
        steps.addAll(vendors(script, lastDay));
        steps.addAll(approvals(script, lastDay));
        steps.addAll(prompts(script, lastDay));
        steps.addAll(departures(script, lastDay));
        return steps;
    }

    /** What no catalogue can know: an AI of the company's own. */
    private static FingerprintDraft assistant(Script script) {
        return new FingerprintDraft(
                Signal.DOMAIN,
                "assistant." + script.key() + ".example",
                "House assistant",
                script.name(),
                Set.of(Capability.SEE, Capability.INFER),
                "Our own assistant; it answers from the intranet and changes nothing.");
    }

    private Step reviewed(String shelf, Entry entry, String review, String by, Days days) {
        Review as = Review.valueOf(review.toUpperCase(Locale.ROOT));
        return Step.by(days.soon(), shelf + entry.name() + "/review", by, stage -> {
            UUID id = stage.id(shelf + entry.name());
            if (shelf.equals("tool:")) {
                catalog.reviewTool(id, as, entry.because());
            } else {
                catalog.reviewModel(id, as, entry.because());
            }
            return "";
        });
    }

    private List<Step> data(Script script, String by, Days days) {
        List<Step> steps = new ArrayList<>();
        for (Script.Asset asset : script.catalog().data()) {
            String key = "data:" + asset.name();
            steps.add(Step.by(
                    days.soon(), key, by, stage -> catalog.addDataAsset(asset.name(), DataClass.of(asset.dataClass()))
                            .id()
                            .toString()));
            steps.add(Step.by(days.soon(), key + "/owner", by, stage -> {
                catalog.own(stage.id(key), stage.person(asset.owner()));
                return "";
            }));
            asset.because()
                    .ifPresent(why -> steps.add(Step.by(days.soon(), key + "/review", by, stage -> {
                        catalog.reviewDataAsset(stage.id(key), Review.APPROVED, why);
                        return "";
                    })));
        }
        return steps;
    }

    private List<Step> vendors(Script script, Instant lastDay) {
        ZoneId zone = ZoneId.of(script.zone());
        LocalDate today = LocalDate.ofInstant(lastDay, zone);
        String operations = script.holder("marketing-operations");
        List<Step> steps = new ArrayList<>();
        for (VendorScript known : VendorScript.of(script.key())) {
            Days days = new Days(lastDay, zone, script.key() + known.vendor());
            steps.add(Step.by(days.before(known.day()), "vendor:" + known.vendor(), operations, stage -> {
                shelf.vendors().answer(known, stage.person(known.owner()), today);
                return "";
            }));
        }
        Days fields = new Days(lastDay, zone, script.key() + "/fields");
        steps.add(Step.by(fields.before(LISTED), "fields", operations, stage -> {
            shelf.fields().takeIn(script.key());
            return "";
        }));
        for (ObjectScript linked : ObjectScript.of(script.key())) {
            Days days = new Days(lastDay, zone, script.key() + "/objects");
            steps.add(Step.by(days.before(linked.day()), "objects:" + linked.asset(), operations, stage -> {
                shelf.fields().link(linked);
                return "";
            }));
        }
        Days days = new Days(lastDay, zone, script.key() + "/models");
        steps.add(Step.by(days.before(DESCRIBED), "models/described", operations, stage -> {
            shelf.vendors().describe(today);
            return "";
        }));
        return steps;
    }

    private List<Step> approvals(Script script, Instant lastDay) {
        List<Step> steps = new ArrayList<>();
        Days demanded = new Days(lastDay, ZoneId.of(script.zone()), script.key() + "/tool-workflow");
        steps.add(
                Step.by(demanded.before(DEMANDED), "tool-approvals/workflow", script.holder("administrator"), stage -> {
                    shelf.approvals().askPrivacyFirst();
                    return "";
                }));
        for (ApprovalScript asked : ApprovalScript.of(script.key())) {
            String key = "tool-approval:" + asked.tool() + "/" + asked.day();
            Days days = new Days(lastDay, ZoneId.of(script.zone()), script.key() + key);
            steps.add(Step.by(
                    days.before(asked.day()), key, script.holder("marketing-operations"), stage -> shelf.approvals()
                            .ask(stage.id("tool:" + asked.tool()), asked)));
            if (!asked.waits()) {
                steps.add(Step.by(
                        days.before(asked.day() - 2), key + "/decided", script.holder("privacy-reviewer"), stage -> {
                            shelf.approvals().decide(stage.id(key), asked);
                            return "";
                        }));
            }
        }
        return steps;
    }

    private List<Step> prompts(Script script, Instant lastDay) {
        ZoneId zone = ZoneId.of(script.zone());
        Days days = new Days(lastDay, zone, script.key() + "/prompts");
        String operations = script.holder("marketing-operations");
        return List.of(
                Step.by(days.before(WRITTEN), "prompts", operations, stage -> {
                    prompts.takeIn(
                            script.key(), LocalDate.ofInstant(lastDay, zone), stage.person(script.holder("marketer")));
                    return "";
                }),
                Step.by(days.soon(), "prompts/proposed", operations, stage -> {
                    prompts.propose();
                    return "";
                }),
                Step.by(days.soon(), "prompts/published", script.holder("brand-reviewer"), stage -> {
                    prompts.publish();
                    return "";
                }),
                Step.by(days.before(CHANGED), "prompts/changed", operations, stage -> {
                    prompts.change();
                    PROMPTS.forEach((useCase, prompt) -> {
                        if (stage.done(useCase + "/start")) {
                            prompts.link(prompt, stage.useCase(useCase));
                        }
                    });
                    return "";
                }));
    }

    private List<Step> departures(Script script, Instant lastDay) {
        List<Step> steps = new ArrayList<>();
        String administrator = script.holder("administrator");
        for (Member member : script.people()) {
            member.left().ifPresent(day -> {
                Days days = new Days(lastDay, ZoneId.of(script.zone()), member.key());
                steps.add(Step.by(days.before(day), "left:" + member.key(), administrator, stage -> {
                    memberships.end(stage.person(member.key()), "Left the company.");
                    return "";
                }));
            });
        }
        return steps;
    }
}
