/**
 * Which objects in connected systems hold a data asset, which of its fields each AI integration reaches there, and which of these are
 * not approved for AI. Objects are linked by people; fields match by name unless somebody says otherwise.
 */
@NullMarked
@NamedInterface("asset")
package dev.remit.scan.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
