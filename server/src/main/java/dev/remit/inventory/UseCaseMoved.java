package dev.remit.inventory;

import java.util.Optional;

/** A use case changed its state or lane; published in the transaction that did it. */
public record UseCaseMoved(UseCaseId useCase, UseCaseState before, UseCaseState after, Optional<Lane> lane) {}
