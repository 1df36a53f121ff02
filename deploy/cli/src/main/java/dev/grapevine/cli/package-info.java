/** The command line: what all commands share. The commands lie in packages of their own. */
package dev.grapevine.cli;
