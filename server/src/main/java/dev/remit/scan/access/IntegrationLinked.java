package dev.remit.scan.access;

import dev.remit.inventory.UseCaseId;

/** Somebody said which use case an AI integration belongs to. Published in the transaction that stored it. */
public record IntegrationLinked(IntegrationId integration, UseCaseId useCase) {}
