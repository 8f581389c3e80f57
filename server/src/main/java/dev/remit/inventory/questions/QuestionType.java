package dev.remit.inventory.questions;

/** What an answer is like. */
public enum QuestionType {
    /** One line, up to 200 characters. */
    TEXT,
    /** Up to 4,000 characters. */
    LONG_TEXT,
    /** One of the options. */
    CHOICE,
    /** One or more of the options. */
    CHOICES,
    /** An amount in the workspace's currency, for example {@code 214000} or {@code 199.50}. */
    MONEY,
    /** A whole number from 0. */
    NUMBER,
    /** Ids of AI tools in the catalogue, or {@code none}. */
    TOOLS,
    /** Ids of AI models in the catalogue. */
    MODELS,
    /** Ids of data assets in the catalogue, or {@code none}. */
    DATA_ASSETS
}
