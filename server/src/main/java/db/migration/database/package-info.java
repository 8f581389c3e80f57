/** Migrations that cannot be SQL files. Flyway finds them by this package's name. */
@NullMarked
package db.migration.database;

import org.jspecify.annotations.NullMarked;
