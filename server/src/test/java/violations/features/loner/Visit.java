package violations.features.loner;

import violations.features.neighbour.Sugar;

/** Asks a neighbour that its package does not name. */
record Visit(Sugar borrowed) {}
