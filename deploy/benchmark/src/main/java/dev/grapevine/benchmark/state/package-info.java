/** Measures what a job remembers, what an event costs it, and whether it forgets in the end. */
package dev.grapevine.benchmark.state;
