package dev.remit.killswitch;

import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Optional;

/** What a feature has that the kill switch can stop, or that stands on what it can stop. */
public interface Stoppable {

    /** What the thing is called; empty if it is none of this feature's, or not there. */
    Optional<String> name(SubjectRef subject);

    /** What of this feature's must not act any more once that is stopped. */
    List<SubjectRef> concerned(SubjectRef stopped);
}
