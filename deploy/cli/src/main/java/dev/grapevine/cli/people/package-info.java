/** Writes the names of people. */
package dev.grapevine.cli.people;
