/** What is planted: each story in a class of its own, with its ground truth. */
package dev.grapevine.simulation.stories;
