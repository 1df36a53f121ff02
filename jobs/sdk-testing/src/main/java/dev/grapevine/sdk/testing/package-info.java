/**
 * Tests of whole jobs: events that read like a story go in, lists come out. Every job inherits
 * {@link dev.grapevine.sdk.testing.StreamJobContract}.
 */
package dev.grapevine.sdk.testing;
