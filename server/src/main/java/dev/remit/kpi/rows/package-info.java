/**
 * The row queries of the figures. Each selects {@code id, subject_kind, subject_id, name, part, detail, counted, amount, at}: what
 * to open, what it is broken down by, whether it counts (null where nobody knows), and seconds or minor units where it measures.
 * Details are codes of a small set, because figures are also counted by them.
 */
@NullMarked
package dev.remit.kpi.rows;

import org.jspecify.annotations.NullMarked;
