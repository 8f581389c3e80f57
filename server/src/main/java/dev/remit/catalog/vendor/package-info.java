/**
 * Vendors and what is known of them: a questionnaire that is data ({@code catalog/diligence-v1.yaml}), answered with a source and until
 * a day. What nobody has answered is not known; what was answered too long ago is not either, and says so.
 */
@NullMarked
@NamedInterface("vendor")
package dev.remit.catalog.vendor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
