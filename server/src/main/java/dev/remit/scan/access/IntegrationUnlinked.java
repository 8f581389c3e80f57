package dev.remit.scan.access;

import dev.remit.inventory.UseCaseId;

/** An AI integration belongs to no use case any more. Published in the transaction that stored it. */
public record IntegrationUnlinked(IntegrationId integration, UseCaseId useCase) {}
