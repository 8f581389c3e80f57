package violations;

import dev.remit.shared.Refusal;

/** A refusal that is no enum. */
public final class No implements Refusal {
    @Override
    public Blame blame() {
        return Blame.CALLER;
    }

    @Override
    public String name() {
        return "NO";
    }
}
