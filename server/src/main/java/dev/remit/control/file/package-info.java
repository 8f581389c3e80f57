/**
 * Files that show that a control is kept: what may be one, by its content and not by its name only, how they are kept and handed
 * out. They belong to a piece of evidence and go with it; that they were there, and their hash, stays.
 */
@NullMarked
@NamedInterface("file")
package dev.remit.control.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
