/**
 * Finds what more people talk about than its past makes likely, and tells how it comes and goes.
 */
package dev.grapevine.topics;
