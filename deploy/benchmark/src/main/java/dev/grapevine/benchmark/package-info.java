/** Measures what Grapevine costs a machine, and what it can carry. */
package dev.grapevine.benchmark;
