/** Shows on one screen whether a system is well. */
package dev.grapevine.cli.status;
