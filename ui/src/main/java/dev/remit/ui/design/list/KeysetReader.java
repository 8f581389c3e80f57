package dev.remit.ui.design.list;

import dev.remit.shared.Page;
import java.util.Optional;

/** Reads the page after a cursor; empty means from the start. Usually a method of a {@code …Queries} with filter and sort fixed. */
@FunctionalInterface
public interface KeysetReader<T> {

    Page<T> read(Optional<String> cursor, int limit);
}
