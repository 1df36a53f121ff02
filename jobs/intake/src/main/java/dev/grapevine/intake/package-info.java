/** Turns records of every format into activities. A new format is a new {@link Format}. */
package dev.grapevine.intake;
