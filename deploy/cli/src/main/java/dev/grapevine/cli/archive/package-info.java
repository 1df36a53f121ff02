/** How commands are told which archives to read, and what their records mean. */
package dev.grapevine.cli.archive;
