/**
 * API tokens: who makes and revokes them, and how a program that sends one acts in the token's workspace. The bearer scheme is
 * RFC 6750, errors are RFC 9457.
 */
@NullMarked
@NamedInterface("token")
package dev.remit.identity.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
