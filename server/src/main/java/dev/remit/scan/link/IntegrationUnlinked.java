package dev.remit.scan.link;

import dev.remit.inventory.UseCaseId;
import dev.remit.scan.access.IntegrationId;

/** An AI integration belongs to no use case any more. Published in the transaction that stored it. */
public record IntegrationUnlinked(IntegrationId integration, UseCaseId useCase) {}
