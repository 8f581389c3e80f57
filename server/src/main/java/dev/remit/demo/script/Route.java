package dev.remit.demo.script;

import dev.remit.approval.Decision.Outcome;

/**
 * What becomes of a request in review.
 *
 * @param at the role at whose turn it happens; empty for nobody's
 */
public record Route(String what, String at, String note) {

    /** Everybody approves. */
    public static final Route APPROVE = new Route("approve", "", "");

    /** As a script writes it. */
    public static Route of(String text, String note) {
        String[] parts = text.split(":", 2);
        return new Route(parts[0], parts.length > 1 ? parts[1] : "", note);
    }

    public boolean sendsBack() {
        return what.equals("changes");
    }

    public boolean waitsAt(String role) {
        return what.equals("wait") && at.equals(role);
    }

    public Outcome outcome(String role) {
        if (!at.equals(role)) {
            return Outcome.APPROVED;
        }
        return what.equals("decline") ? Outcome.DECLINED : Outcome.CHANGES_REQUESTED;
    }
}
