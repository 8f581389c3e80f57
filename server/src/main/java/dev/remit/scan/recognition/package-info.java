/** Why an integration was flagged: every value of it that gives a product away, and what the workspace says about each. */
@NullMarked
@NamedInterface("recognition")
package dev.remit.scan.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
