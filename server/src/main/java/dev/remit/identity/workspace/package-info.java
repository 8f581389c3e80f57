/** A workspace's name, time zone, currency and logo, and who may change them. */
@NullMarked
@NamedInterface("workspace")
package dev.remit.identity.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
