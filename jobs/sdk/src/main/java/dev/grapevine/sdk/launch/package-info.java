/** Finds jobs, reads their configuration and starts them. */
package dev.grapevine.sdk.launch;
