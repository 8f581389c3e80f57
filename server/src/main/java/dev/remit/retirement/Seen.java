package dev.remit.retirement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What there is to be seen of one access now. */
record Seen(Standing standing, Optional<Doubt> doubt, Optional<Instant> at, Optional<UUID> scan) {}
