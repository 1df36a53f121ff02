/** Measures how soon what happens can be found in a feed. */
package dev.grapevine.benchmark.latency;
