/** The process that is measured: one configuration of the application, and nothing else. */
package dev.grapevine.benchmark.application;
