/** Shows which jobs there are. */
package dev.grapevine.cli.jobs;
