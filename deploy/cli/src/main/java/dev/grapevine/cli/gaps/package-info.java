/**
 * The commands that show knowledge gaps and who could help, and tell the job what to do about them.
 */
package dev.grapevine.cli.gaps;
