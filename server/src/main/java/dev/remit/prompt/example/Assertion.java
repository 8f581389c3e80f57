package dev.remit.prompt.example;

/**
 * Something that must hold of an output. The names are stored; never change one.
 *
 * @param value what is looked for, a regular expression, a schema or a number
 */
public record Assertion(AssertionKind kind, String value) {}
