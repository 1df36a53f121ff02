/** When the people of the organisation are at work. */
package dev.grapevine.simulation.calendar;
