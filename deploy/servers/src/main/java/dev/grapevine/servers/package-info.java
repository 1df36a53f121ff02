/**
 * The servers that Grapevine stands on, run from the class path on one machine: no container, no
 * installation, and data that survives a restart.
 */
package dev.grapevine.servers;
