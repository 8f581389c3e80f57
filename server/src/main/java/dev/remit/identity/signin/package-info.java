/**
 * Signing in and out of the console by OpenID Connect, choosing a workspace, and the filter chains of every request.
 * The person and the workspace live in the session; nothing about either is ever taken from a request.
 */
@NullMarked
@NamedInterface("signin")
package dev.remit.identity.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
