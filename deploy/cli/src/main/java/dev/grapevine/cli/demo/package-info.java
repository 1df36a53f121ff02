/** The simulated organisation: as files, and alive in a system of its own. */
package dev.grapevine.cli.demo;
