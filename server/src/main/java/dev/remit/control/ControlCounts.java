package dev.remit.control;

/**
 * Use cases to which a control applies, by where it stands there; also the sum of several controls.
 *
 * @param doubtful of them, to how many it applies because nobody answered what it depends on
 */
public record ControlCounts(
        long missing, long expired, long waiting, long expiring, long valid, long excepted, long doubtful) {

    public static final ControlCounts NONE = new ControlCounts(0, 0, 0, 0, 0, 0, 0);

    public long applies() {
        return missing + expired + waiting + expiring + valid + excepted;
    }

    /** With evidence that holds today. */
    public long shown() {
        return expiring + valid;
    }

    public long of(ControlStatus status) {
        return switch (status) {
            case MISSING -> missing;
            case EXPIRED -> expired;
            case WAITING -> waiting;
            case EXPIRING -> expiring;
            case VALID -> valid;
            case EXCEPTED -> excepted;
            case NOT_APPLICABLE -> 0;
        };
    }

    public ControlCounts plus(ControlCounts more) {
        return new ControlCounts(
                missing + more.missing,
                expired + more.expired,
                waiting + more.waiting,
                expiring + more.expiring,
                valid + more.valid,
                excepted + more.excepted,
                doubtful + more.doubtful);
    }
}
