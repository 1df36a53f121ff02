/** What can be said of measurements that differ each time. */
package dev.grapevine.benchmark.statistics;
