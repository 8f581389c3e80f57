package dev.remit.catalog.vendor;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is known about a vendor.
 *
 * @param number counts the answers to this question, from 1
 * @param source where it comes from: a document, or its address
 * @param validUntil the last day it holds
 * @param expired whether that day has passed
 */
public record VendorAnswer(
        String question,
        int number,
        String answer,
        String source,
        PersonId by,
        Instant at,
        LocalDate validUntil,
        boolean expired) {}
