package dev.remit.ownership.template;

import dev.remit.ownership.Duty;

/** One line of a template: who usually carries the duty. */
public record Suggestion(Duty duty, Holder holder) {}
