package dev.remit.inventory;

/** A draft was thrown away and is no more; published in the transaction that did it. */
public record UseCaseDiscarded(UseCaseId useCase) {}
