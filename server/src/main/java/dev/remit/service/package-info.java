/**
 * The service catalogue: what a workspace offers people who want to use AI, by how much of a decision it takes, to whom and in what time,
 * beside the time it takes in fact. A workspace starts with the offers of {@code service/offers-v1.yaml} and changes them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "identity", "evidence", "approval"})
package dev.remit.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
