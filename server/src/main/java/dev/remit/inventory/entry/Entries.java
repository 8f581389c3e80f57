package dev.remit.inventory.entry;

import dev.remit.evidence.Act;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseDiscarded;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseMoved;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.UseCaseVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes register entries step by step; the services say which steps, and in which order. */
@Component
public class Entries {

    private final UseCases useCases;
    private final Answers answers;
    private final Versions versions;
    private final Drafts drafts;
    private final Stamp stamp;
    private final ApplicationEventPublisher events;

    Entries(
            UseCases useCases,
            Answers answers,
            Versions versions,
            Drafts drafts,
            Stamp stamp,
            ApplicationEventPublisher events) {
        this.useCases = useCases;
        this.answers = answers;
        this.versions = versions;
        this.drafts = drafts;
        this.stamp = stamp;
        this.events = events;
    }

    public Stamp stamp() {
        return stamp;
    }

    public Map<String, List<String>> answers(UseCaseId id) {
        return answers.values(id);
    }

    public Written written(UseCaseId id) {
        return new Written(answers.values(id), answers.authors(id));
    }

    public UseCaseVersion version(UseCaseId id, int number) {
        return versions.find(id, number).orElseThrow();
    }

    public void write(UseCaseId id, Map<String, List<String>> given) {
        drafts.write(id, given);
    }

    public UseCaseId create(Optional<Lane> lane) {
        UseCaseId id = drafts.create(UseCaseState.UNREVIEWED, Optional.empty(), Optional.empty());
        useCases.registered(id);
        lane.ifPresent(l -> useCases.lane(id, l));
        return id;
    }

    public String name(UseCaseId id) {
        return useCases.find(id).orElseThrow().useCase().name();
    }

    public void freeze(Freezing.Frozen frozen, UseCase useCase) {
        UseCaseVersion version = frozen.version();
        versions.insert(version);
        useCases.version(version.useCase(), version.number(), version.tier());
        if (useCase.requester().isEmpty()) {
            useCases.requester(useCase.id(), frozen.request().requester());
        }
    }

    /** An approval holds for this version. */
    void approve(UseCaseId id, int number) {
        useCases.approvedVersion(id, number);
        versions.approve(id, number, stamp.now());
    }

    /** No approval of any version holds any more. */
    public void nothingApproved(UseCaseId id, String why) {
        useCases.nothingApproved(id);
        versions.endApprovals(id, why);
    }

    /** Reviewers did not approve this version: what they approved before and rests on the same holds no longer. */
    void notApproved(UseCaseId id, int number) {
        versions.endApprovalsLike(id, number, "not-approved");
    }

    /** The approval of one version holds for another that has the same basis; the ledger keeps both, so nobody takes one for the other. */
    public void carryApproval(UseCaseId id, int from, int to) {
        approve(id, to);
        append(
                Act.of("use-case.approval-carried", id.ref())
                        .onVersion(String.valueOf(to))
                        .with("from-version", String.valueOf(from))
                        .with("from-sha256", version(id, from).sha256())
                        .with("sha256", version(id, to).sha256()),
                id);
    }

    public void append(Act act, UseCaseId id) {
        stamp.append(id, act);
    }

    public void move(UseCase useCase, UseCaseState state) {
        move(useCase, state, useCase.lane());
    }

    public void move(UseCase useCase, UseCaseState state, Optional<Lane> lane) {
        if (useCase.state() == state && useCase.lane().equals(lane)) {
            return;
        }
        useCases.state(useCase.id(), state);
        lane.ifPresent(l -> useCases.lane(useCase.id(), l));
        publish(new UseCaseMoved(useCase.id(), useCase.state(), state, lane));
    }

    /** Takes a draft away as if it had never been; whoever started it from something else hears of it. */
    public void discard(UseCaseId id) {
        useCases.delete(id);
        publish(new UseCaseDiscarded(id));
    }

    public void publish(Object event) {
        events.publishEvent(event);
    }
}
