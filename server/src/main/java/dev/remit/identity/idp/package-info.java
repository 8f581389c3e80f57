/**
 * The embedded identity provider: OpenID Connect under {@code /idp} by Spring Authorization Server, with accounts of its
 * own. The console is its only client and treats it like any other provider. Absent when another issuer is configured.
 */
@NullMarked
@NamedInterface("idp")
package dev.remit.identity.idp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
