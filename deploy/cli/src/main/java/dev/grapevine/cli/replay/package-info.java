/** Loads archives into a system, in the order of their times and never behind its clock. */
package dev.grapevine.cli.replay;
