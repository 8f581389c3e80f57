package dev.remit.catalog.vendor;

import dev.remit.catalog.CatalogDay;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is known about vendors. */
@Service
@Transactional
public class VendorService {

    static final int LONGEST_ANSWER = 2_000;
    static final int LONGEST_SOURCE = 500;
    static final int MOST_YEARS = 5;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;
    private static final String MAY = "hasAuthority('catalog:manage')";

    private final VendorRows rows;
    private final Diligence diligence;
    private final CatalogDay day;
    private final Recorder recorder;

    /** Who acts, and what remains of it. */
    @org.springframework.stereotype.Component("vendorRecorder")
    record Recorder(CurrentUser user, Ledger ledger, ApplicationEventPublisher events) {}

    VendorService(VendorRows rows, Diligence diligence, CatalogDay day, Recorder recorder) {
        this.rows = rows;
        this.diligence = diligence;
        this.day = day;
        this.recorder = recorder;
    }

    /** Answers a question anew; what was answered before stays readable. */
    @PreAuthorize(MAY)
    public void answer(UUID vendor, String question, AnswerDraft draft) {
        DiligenceQuestion asked =
                diligence.find(question).orElseThrow(() -> VendorRefusal.QUESTION_UNKNOWN.at("question", question));
        if (!rows.lock(vendor)) {
            throw VendorRefusal.VENDOR_GONE.because();
        }
        RefusedException.throwIfAny(problems(asked, draft));
        rows.add(vendor, question, diligence.version(), draft, recorder.user().person());
        recorder.ledger()
                .append(Act.of("vendor.answered", ref(vendor))
                        .with("question", question)
                        .with("answer", draft.answer())
                        .with("source", draft.source())
                        .with("valid-until", draft.validUntil().orElseThrow().toString()));
        recorder.events().publishEvent(new VendorAnswered(vendor, question));
    }

    private List<Problem> problems(DiligenceQuestion asked, AnswerDraft draft) {
        List<Problem> problems = new ArrayList<>();
        answerProblem(asked, draft.answer()).ifPresent(problems::add);
        if (draft.source().isEmpty()) {
            problems.add(Problem.at("source", VendorRefusal.SOURCE_MISSING));
        } else if (draft.source().length() > LONGEST_SOURCE) {
            problems.add(Problem.at("source", VendorRefusal.ANSWER_TOO_LONG, LONGEST_SOURCE));
        }
        LocalDate today = day.today();
        boolean fits = draft.validUntil()
                .filter(until -> !until.isBefore(today) && !until.isAfter(today.plusYears(MOST_YEARS)))
                .isPresent();
        if (!fits) {
            problems.add(Problem.at("valid-until", VendorRefusal.VALID_UNTIL_WRONG, MOST_YEARS));
        }
        return problems;
    }

    private static Optional<Problem> answerProblem(DiligenceQuestion asked, String answer) {
        if (answer.isEmpty()) {
            return Optional.of(Problem.at("answer", VendorRefusal.ANSWER_MISSING));
        }
        if (answer.length() > LONGEST_ANSWER) {
            return Optional.of(Problem.at("answer", VendorRefusal.ANSWER_TOO_LONG, LONGEST_ANSWER));
        }
        return switch (asked.type()) {
            case TEXT -> Optional.empty();
            case CHOICE ->
                asked.options().contains(answer)
                        ? Optional.empty()
                        : Optional.of(Problem.at(
                                "answer", VendorRefusal.ANSWER_NOT_ONE_OF, String.join(", ", asked.options())));
            case DATE ->
                isDate(answer) ? Optional.empty() : Optional.of(Problem.at("answer", VendorRefusal.ANSWER_NO_DATE));
        };
    }

    private static boolean isDate(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= EARLIEST && year <= LATEST;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static SubjectRef ref(UUID vendor) {
        return new SubjectRef(SubjectKind.VENDOR, vendor);
    }
}
