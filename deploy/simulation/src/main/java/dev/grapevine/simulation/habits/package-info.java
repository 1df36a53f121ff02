/** What happens every day: the background before which planted stories stand out. */
package dev.grapevine.simulation.habits;
