/** The disclosure register: what AI has to do with each asset or channel, whether people are told, and who approved that. */
@NullMarked
package dev.remit.ui.disclosures;

import org.jspecify.annotations.NullMarked;
