package dev.remit.lifecycle;

import dev.remit.inventory.UseCase;
import java.util.List;

/** Looks at some criteria of a use case. */
interface Inspector {

    List<Criterion> look(UseCase useCase);
}
