package dev.remit.prompt.event;

import dev.remit.prompt.PromptId;

/** A prompt can be used from now on, or cannot any more; published in the transaction that did it. */
public record PromptAvailability(PromptId prompt) {}
