package violations;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for no permission, leaves no evidence, reads the machine's time, catches everything. Outside dev.remit, so no scan finds it. */
@Service
public class OpenService {

    @Autowired
    @Value("x")
    String injected = "";

    @Transactional
    public Instant command() {
        try {
            return Instant.now();
        } catch (RuntimeException e) {
            throw new IllegalStateException(injected, e);
        }
    }
}
