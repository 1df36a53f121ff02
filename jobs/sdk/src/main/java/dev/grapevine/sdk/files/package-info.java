/**
 * Binds jobs to files: archives in, lines of JSON out, with no server and the same result each
 * time.
 */
package dev.grapevine.sdk.files;
