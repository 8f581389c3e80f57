/** The playbooks incidents are dealt with by ({@code incident/playbooks-v1.yaml}). */
@NullMarked
@NamedInterface("playbook")
package dev.remit.incident.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
