/** What was planted among the events, so that findings can be held against it. */
package dev.grapevine.simulation.truth;
