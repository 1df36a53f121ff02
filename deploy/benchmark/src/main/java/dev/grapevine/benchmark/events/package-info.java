/** Synthetic events that look like those of an organisation, the same for the same seed. */
package dev.grapevine.benchmark.events;
