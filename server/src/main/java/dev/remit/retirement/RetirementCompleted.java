package dev.remit.retirement;

import dev.remit.inventory.UseCaseId;

/** Nothing is left of a retired use case; published in the transaction that learnt it. */
public record RetirementCompleted(UseCaseId useCase) {}
