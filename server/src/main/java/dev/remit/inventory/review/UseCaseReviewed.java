package dev.remit.inventory.review;

import dev.remit.inventory.UseCaseId;

/** Somebody looked at a use case again; published in the transaction that recorded it. */
public record UseCaseReviewed(UseCaseId useCase) {}
