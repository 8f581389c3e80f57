package violations;

import org.springframework.stereotype.Repository;

/** A public reader of tables with a name that says nothing. */
@Repository
public class ThingManager {}
