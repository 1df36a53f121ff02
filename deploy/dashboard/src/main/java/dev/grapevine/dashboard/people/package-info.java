/** The names of people, which are joined to what is read. */
package dev.grapevine.dashboard.people;
