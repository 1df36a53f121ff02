/** Reads git repositories as plain lines: who committed, reviewed and tested what. */
package dev.grapevine.cli.git;
