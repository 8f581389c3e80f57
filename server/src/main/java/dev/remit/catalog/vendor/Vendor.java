package dev.remit.catalog.vendor;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Who makes tools or models. Who answers for it is its Accountable, as for everything governed.
 *
 * @param answered how many questions are answered and the answers hold
 * @param expired how many answers hold no longer
 * @param open how many questions nobody has answered
 * @param contractEnds the last day of the contract, as far as is known
 */
public record Vendor(UUID id, String name, int answered, int expired, int open, Optional<LocalDate> contractEnds) {

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.VENDOR, id);
    }
}
