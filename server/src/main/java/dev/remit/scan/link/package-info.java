/** Which use case an AI integration belongs to, as people say it or features learn it. */
@NullMarked
@NamedInterface("access")
package dev.remit.scan.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
