/** Who works in the organisation, who knows what, and where they talk. */
package dev.grapevine.simulation.people;
