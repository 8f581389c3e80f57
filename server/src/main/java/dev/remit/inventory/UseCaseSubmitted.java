package dev.remit.inventory;

/** A version of a use case was submitted for decision; published in the transaction that did it. */
public record UseCaseSubmitted(UseCaseId useCase, int version) {}
