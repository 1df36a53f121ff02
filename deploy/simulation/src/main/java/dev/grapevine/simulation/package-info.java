/** A simulated organisation: what happens in it, and what was planted there to be found. */
package dev.grapevine.simulation;
