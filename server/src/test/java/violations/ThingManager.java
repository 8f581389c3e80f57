package violations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A public entity with a name that says nothing. */
@Entity(name = "violation")
public class ThingManager {
    @Id
    Long id = 1L;
}
