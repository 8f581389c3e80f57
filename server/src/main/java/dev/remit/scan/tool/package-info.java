/**
 * Which tool of the catalogue an AI integration is, and what scans saw it do beyond what that tool is approved for. By the product it
 * was recognised as, or by what a person says.
 */
@NullMarked
@NamedInterface("tool")
package dev.remit.scan.tool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
