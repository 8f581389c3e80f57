/** What programs get of prompts: the version that may be used now. */
@NullMarked
package dev.remit.prompt.api;

import org.jspecify.annotations.NullMarked;
