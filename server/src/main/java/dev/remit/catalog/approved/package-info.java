/**
 * What tools are approved for: a tool that somebody looked at may still not be given live customer data. An approval names functions,
 * data, systems and what the tool may do there, ends on a day, and is decided by somebody else than who asked.
 */
@NullMarked
@NamedInterface("approved")
package dev.remit.catalog.approved;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
