package dev.remit.demo;

import dev.remit.approval.Decision.Outcome;

/**
 * What becomes of a request in review.
 *
 * @param at the role at whose turn it happens; empty for nobody's
 */
record Route(String what, String at, String note) {

    static final Route APPROVE = new Route("approve", "", "");

    static Route of(String text, String note) {
        String[] parts = text.split(":", 2);
        return new Route(parts[0], parts.length > 1 ? parts[1] : "", note);
    }

    boolean sendsBack() {
        return what.equals("changes");
    }

    boolean waitsAt(String role) {
        return what.equals("wait") && at.equals(role);
    }

    Outcome outcome(String role) {
        if (!at.equals(role)) {
            return Outcome.APPROVED;
        }
        return what.equals("decline") ? Outcome.DECLINED : Outcome.CHANGES_REQUESTED;
    }
}
