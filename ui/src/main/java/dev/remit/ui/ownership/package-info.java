/** Who stands for what: the matrix of things and people, and the panel in which duties are given. */
@NullMarked
package dev.remit.ui.ownership;

import org.jspecify.annotations.NullMarked;
