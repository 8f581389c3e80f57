package dev.remit.evidence;

import dev.remit.shared.SubjectKind;

/** An act that the ledger has a record of, and what it is done to. */
public record KindOfAct(SubjectKind subject, String act) {}
