package dev.remit.catalog.verdict;

import dev.remit.catalog.fingerprint.Fingerprints;
import dev.remit.catalog.fingerprint.Product;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.plugin.Signal;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what people of a workspace say about values. It holds from the next scan of each connection on. */
@Service
@Transactional
@PreAuthorize("hasAuthority('catalog:manage')")
public class VerdictService {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 4_000;

    private final Fingerprints catalogue;
    private final LocalFingerprintRows rows;
    private final Ledger ledger;
    private final CurrentUser user;

    VerdictService(Fingerprints catalogue, LocalFingerprintRows rows, Ledger ledger, CurrentUser user) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.ledger = ledger;
        this.user = user;
    }

    /** This value gives that product of the catalogue away indeed. */
    public UUID confirm(Signal signal, String value, String product, String reason) {
        return judge(Verdict.CONFIRMED, signal, value, product, reason);
    }

    /** This value does not give that product of the catalogue away here. */
    public UUID reject(Signal signal, String value, String product, String reason) {
        return judge(Verdict.REJECTED, signal, value, product, reason);
    }

    /** This value gives away a product that the catalogue does not know by it. */
    public UUID add(FingerprintDraft draft) {
        String value = LocalRecognition.normal(draft.value());
        List<Problem> problems = new ArrayList<>();
        checkName("product", draft.product(), problems);
        if (draft.vendor().length() > LONGEST_NAME) {
            problems.add(Problem.at("vendor", VerdictRefusal.TOO_LONG, LONGEST_NAME));
        }
        if (value.isBlank()) {
            problems.add(Problem.at("value", VerdictRefusal.VALUE_MISSING));
        } else if (!Fingerprints.keys(draft.signal(), value).contains(value)
                || (draft.signal() == Signal.DOMAIN && !value.matches("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+"))) {
            problems.add(Problem.at("value", VerdictRefusal.VALUE_NEVER_MET));
        }
        checkReason(draft.reason(), problems);
        RefusedException.throwIfAny(problems);
        String name = draft.product().strip();
        Product product = new Product(
                "here:" + name.toLowerCase(Locale.ROOT),
                name,
                draft.vendor().isBlank() ? "not known" : draft.vendor().strip(),
                Optional.empty(),
                Set.copyOf(draft.implies()));
        return say(Verdict.ADDED, draft.signal(), value, product, draft.reason().strip());
    }

    /** Takes back what was said, with a reason: the catalogue alone counts again. */
    public void withdraw(UUID id, String reason) {
        List<Problem> problems = new ArrayList<>();
        checkReason(reason, problems);
        RefusedException.throwIfAny(problems);
        LocalFingerprint said = rows.withdraw(id).orElseThrow(() -> VerdictRefusal.VERDICT_GONE.because());
        ledger.append(act("withdrawn", id, said.signal(), said.value(), said.product())
                .because(reason.strip())
                .with("verdict", said.verdict().code()));
    }

    private UUID judge(Verdict verdict, Signal signal, String value, String key, String reason) {
        List<Problem> problems = new ArrayList<>();
        Optional<Product> product = catalogue.product(key);
        if (product.isEmpty()) {
            problems.add(Problem.at("product", VerdictRefusal.PRODUCT_UNKNOWN));
        }
        if (value.isBlank()) {
            problems.add(Problem.at("value", VerdictRefusal.VALUE_MISSING));
        }
        checkReason(reason, problems);
        RefusedException.throwIfAny(problems);
        return say(verdict, signal, LocalRecognition.normal(value), product.orElseThrow(), reason.strip());
    }

    private UUID say(Verdict verdict, Signal signal, String value, Product product, String reason) {
        UUID id = rows.say(verdict, signal, value, product, reason, user.person());
        ledger.append(act(verdict.code(), id, signal, value, product).because(reason));
        return id;
    }

    private static Act act(String what, UUID id, Signal signal, String value, Product product) {
        return Act.of("fingerprint." + what, new SubjectRef(SubjectKind.FINGERPRINT, id))
                .with("signal", signal.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("value", value)
                .with("product", product.name());
    }

    private static void checkName(String field, String name, List<Problem> problems) {
        if (name.isBlank()) {
            problems.add(Problem.at(field, VerdictRefusal.PRODUCT_MISSING));
        } else if (name.strip().length() > LONGEST_NAME) {
            problems.add(Problem.at(field, VerdictRefusal.TOO_LONG, LONGEST_NAME));
        }
    }

    private static void checkReason(String reason, List<Problem> problems) {
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", VerdictRefusal.VERDICT_REASON_MISSING));
        } else if (reason.strip().length() > LONGEST_REASON) {
            problems.add(Problem.at("reason", VerdictRefusal.TOO_LONG, LONGEST_REASON));
        }
    }
}
