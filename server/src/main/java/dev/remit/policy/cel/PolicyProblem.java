package dev.remit.policy.cel;

/**
 * What is wrong with a policy's expression, and where.
 *
 * @param line from 1; of the expression, not of the file
 * @param column from 1, in characters
 * @param message in English, as the checker says it
 */
public record PolicyProblem(int line, int column, String message) {}
