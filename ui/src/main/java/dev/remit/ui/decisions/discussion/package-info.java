/** What is said about an approval on its page: questions, answers and comments, with whom they mention. */
@NullMarked
package dev.remit.ui.decisions.discussion;

import org.jspecify.annotations.NullMarked;
