/** What is written to a terminal: text that cannot harm it, numbers, tables and progress. */
package dev.grapevine.cli.console;
