package dev.remit.inventory;

import dev.remit.risk.TierExplanation;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One frozen version: exactly what reviewers were shown.
 *
 * @param number from 1
 * @param answers by question key
 * @param sha256 over the canonical form of everything shown, in hexadecimal; an approval binds to it
 * @param basis hash of what decisions rest on; a decision on another version with the same basis holds for this one
 * @param submittedBy the person's name then
 */
public record UseCaseVersion(
        UseCaseId useCase,
        int number,
        Map<String, List<String>> answers,
        TierExplanation tier,
        String sha256,
        String basis,
        String submittedBy,
        Instant submittedAt) {}
