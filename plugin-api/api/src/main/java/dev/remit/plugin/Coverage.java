package dev.remit.plugin;

/**
 * How well one {@link Question} was answered in one scan. The person reading an access map relies on it more than on the map: it
 * says what is <em>not</em> on it.
 *
 * {@snippet :
 * sink.answer(Question.INTEGRATIONS, Coverage.answered());
 * sink.answer(Question.IDENTITIES, Coverage.forbidden("list_users"));
 * sink.answer(Question.CREDENTIALS, Coverage.partial("The tokens of 3 of 40 users could not be read"));
 * sink.answer(Question.LAST_USE, Coverage.answered("Only application passwords record their last use"));
 * }
 *
 * @param status how it ended
 * @param detail why, or which right or feature is missing, as a sentence or a native name; when answered, the limit that no scan
 *     of this connection goes beyond, empty if there is none
 */
public record Coverage(Status status, String detail) {

    /** How a question ended. */
    public enum Status {
        /**
         * Everything the system tells was read: what is not reported is not there any more. With a detail, the system (or the
         * connector's vocabulary) never tells more than that, so "not reported" is not yet "no".
         */
        ANSWERED,
        /** Some of what could be read was read; the detail says what is missing. */
        PARTIAL,
        /** The system's API tells nobody; a person has to be asked. What showed itself elsewhere may be reported all the same. */
        NOT_EXPOSED,
        /** Our credential lacks the right named in the detail. */
        FORBIDDEN,
        /** The system's edition or plan lacks the feature named in the detail. */
        PLAN_GATED,
        /** The system did not give a usable answer. */
        UNREACHABLE
    }

    /** Refuses a gap without a reason. */
    public Coverage {
        if (status != Status.ANSWERED && detail.isBlank()) {
            throw new IllegalArgumentException("A question that ends as " + status + " must say why");
        }
    }

    /** Everything there is was read. */
    public static Coverage answered() {
        return new Coverage(Status.ANSWERED, "");
    }

    /**
     * Everything the system tells was read, and it never tells all, or the connection is set up not to ask more. Not for what failed,
     * was forbidden or was left out this time: that is {@link #partial}.
     *
     * @param limit what stays unknown however often one scans, as a sentence
     */
    public static Coverage answered(String limit) {
        return new Coverage(Status.ANSWERED, limit);
    }

    /** Some of what could be read was read. */
    public static Coverage partial(String why) {
        return new Coverage(Status.PARTIAL, why);
    }

    /** The system's API tells nobody. */
    public static Coverage notExposed(String why) {
        return new Coverage(Status.NOT_EXPOSED, why);
    }

    /** Our credential lacks a right. */
    public static Coverage forbidden(String missingRight) {
        return new Coverage(Status.FORBIDDEN, missingRight);
    }

    /** The system's edition lacks a feature. */
    public static Coverage planGated(String feature) {
        return new Coverage(Status.PLAN_GATED, feature);
    }

    /** The system did not give a usable answer. */
    public static Coverage unreachable(String why) {
        return new Coverage(Status.UNREACHABLE, why);
    }

    /** The coverage a failure stands for; never {@link Status#ANSWERED}. */
    public static Coverage of(ConnectorException failure) {
        return switch (failure.failure()) {
            case FORBIDDEN -> forbidden(failure.getMessage());
            case PLAN_GATED -> planGated(failure.getMessage());
            case CANCELLED -> partial(failure.getMessage());
            default -> unreachable(failure.getMessage());
        };
    }
}
