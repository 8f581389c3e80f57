/** What reviewers of a version of a prompt are shown. */
@NullMarked
package dev.remit.prompt.review;

import org.jspecify.annotations.NullMarked;
