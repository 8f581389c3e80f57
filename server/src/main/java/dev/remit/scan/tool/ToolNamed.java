package dev.remit.scan.tool;

import dev.remit.scan.access.IntegrationId;

/** Somebody said which tool an integration is; published in the transaction that stored it. */
public record ToolNamed(IntegrationId integration) {}
