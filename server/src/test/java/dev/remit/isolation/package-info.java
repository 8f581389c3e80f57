/** Tests of the wall between workspaces, generated over every table and verb the schema has. */
@NullMarked
package dev.remit.isolation;

import org.jspecify.annotations.NullMarked;
