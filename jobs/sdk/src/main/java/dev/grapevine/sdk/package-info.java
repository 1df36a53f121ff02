/**
 * What a stream job is written against: {@link dev.grapevine.sdk.StreamJob}, its {@link
 * dev.grapevine.sdk.Pipeline} and the named ports that join jobs to topics and documents.
 */
package dev.grapevine.sdk;
