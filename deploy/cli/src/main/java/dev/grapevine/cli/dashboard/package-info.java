/** Runs the dashboard on its own or with the system. */
package dev.grapevine.cli.dashboard;
