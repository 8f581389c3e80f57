/** Migrations written in Java. Flyway finds them by {@code spring.flyway.locations}. */
@NullMarked
package dev.remit.scheduling.migration;

import org.jspecify.annotations.NullMarked;
