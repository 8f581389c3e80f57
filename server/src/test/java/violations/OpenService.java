package violations;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for no permission and leaves no evidence. Outside dev.remit, so no scan finds it. */
@Service
public class OpenService {

    private final TransactionTemplate transaction;

    OpenService(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    @Transactional
    public void command() {}

    public void byHand() {
        inTransaction();
    }

    private void inTransaction() {
        transaction.executeWithoutResult(status -> {});
    }
}
