/** Lists as files: how a list becomes a workbook or a file of values, and the lists of the catalogue. */
@NullMarked
@NamedInterface("sheet")
package dev.remit.inventory.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
