package dev.remit.retirement;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that an access is gone where no scan shows it, and takes that back; by whose it is, or who manages use cases. */
@Service
@Transactional
public class RetirementService {

    static final int LONGEST_REASON = 2_000;

    private static final String MAY = "hasAuthority('use-case:read')";

    private final RetirementRows retirements;
    private final RemovalRows rows;
    private final RemovalOwners owners;
    private final RemovalCheck check;
    private final CurrentUser user;
    private final Ledger ledger;

    RetirementService(
            RetirementRows retirements,
            RemovalRows rows,
            RemovalOwners owners,
            RemovalCheck check,
            CurrentUser user,
            Ledger ledger) {
        this.retirements = retirements;
        this.rows = rows;
        this.owners = owners;
        this.check = check;
        this.user = user;
        this.ledger = ledger;
    }

    /** It is gone, as somebody knows who did it or saw it. A later scan that still sees it counts more. */
    @PreAuthorize(MAY)
    public void attest(UseCaseId useCase, AccessRemoval.Key key, String reason) {
        String why = given(reason);
        AccessRemoval access = changeable(useCase, key);
        if (access.state().standing().settled()) {
            throw RetirementRefusal.ALREADY_SETTLED.because();
        }
        rows.say(useCase, key, user.person(), why);
        ledger.append(act("retirement.access-attested", useCase, access, why));
        check.look(List.of(useCase));
    }

    /** It was not so. */
    @PreAuthorize(MAY)
    public void takeBack(UseCaseId useCase, AccessRemoval.Key key, String reason) {
        String why = given(reason);
        AccessRemoval access = changeable(useCase, key);
        if (access.state().standing() != Standing.ATTESTED) {
            throw RetirementRefusal.NOT_ATTESTED.because();
        }
        rows.takeBack(useCase, key);
        ledger.append(act("retirement.attestation-withdrawn", useCase, access, why));
        check.look(List.of(useCase));
    }

    private AccessRemoval changeable(UseCaseId useCase, AccessRemoval.Key key) {
        retirements.hold("use_case_id = :useCase", Map.of("useCase", useCase.value()));
        AccessRemoval access = rows.find(useCase, key).orElseThrow(() -> RetirementRefusal.REMOVAL_GONE.because());
        boolean own = owners.named(useCase, List.of(access)).getFirst().owner().equals(Optional.of(user.person()));
        if (!own && !user.may(Permission.USE_CASE_MANAGE)) {
            throw RetirementRefusal.NOT_YOURS.because();
        }
        return access;
    }

    private static String given(String reason) {
        if (reason.isBlank()) {
            throw RetirementRefusal.REASON_MISSING.at("reason");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw RetirementRefusal.REASON_TOO_LONG.at("reason", LONGEST_REASON);
        }
        return reason.strip();
    }

    private static Act act(String name, UseCaseId useCase, AccessRemoval access, String why) {
        return Act.of(name, useCase.ref())
                .because(why)
                .with("what", access.key().kind().code())
                .with("name", access.name())
                .with("where", access.place());
    }
}
