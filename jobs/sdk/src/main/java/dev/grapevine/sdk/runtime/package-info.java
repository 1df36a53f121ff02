/**
 * Turns jobs into one Flink graph: joins their ports, sorts what was decoded, keeps time. Knows no
 * Kafka, no Elasticsearch and no files: those are bindings.
 */
package dev.grapevine.sdk.runtime;
