/** The few server-rendered pages around sign-in: they work before there is a session, without script, on any node. */
@NullMarked
package dev.remit.identity.page;

import org.jspecify.annotations.NullMarked;
