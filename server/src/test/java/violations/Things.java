package violations;

import org.springframework.stereotype.Repository;

/** A public reader of tables, in a package that other features see. */
@Repository
public class Things {}
