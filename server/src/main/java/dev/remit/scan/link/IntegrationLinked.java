package dev.remit.scan.link;

import dev.remit.inventory.UseCaseId;
import dev.remit.scan.access.IntegrationId;

/** Somebody said which use case an AI integration belongs to. Published in the transaction that stored it. */
public record IntegrationLinked(IntegrationId integration, UseCaseId useCase) {}
