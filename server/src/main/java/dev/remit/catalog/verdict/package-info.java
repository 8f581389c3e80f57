/**
 * What a workspace says about values itself, beside the catalogue that is the same for all: confirmed, rejected, added. It holds in
 * every scan from then on, until it is taken back.
 */
@NullMarked
@NamedInterface("verdict")
package dev.remit.catalog.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
