/**
 * The contracts of Grapevine: what travels on its Kafka topics and what stands in Elasticsearch.
 * Needs the JDK and Jackson only, so that a producer or a consumer can use it without Flink.
 */
package dev.grapevine.schemas;
