package dev.remit.approval.plan;

import java.util.Optional;

/**
 * One thing a reviewer has to check.
 *
 * @param text what must be true
 * @param evidence what has to be named as proof; empty if the reviewer's word is enough
 */
public record PlannedCheck(String key, String text, Optional<String> evidence) {}
