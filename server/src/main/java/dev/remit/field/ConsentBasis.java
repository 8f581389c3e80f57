package dev.remit.field;

import dev.remit.risk.Coded;

/** On what basis data about people is held (GDPR, Article 6). */
public enum ConsentBasis implements Coded {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    LEGITIMATE_INTEREST,
    /** It says nothing about anybody. */
    NOT_PERSONAL,
    /** Nobody has said. */
    UNKNOWN
}
