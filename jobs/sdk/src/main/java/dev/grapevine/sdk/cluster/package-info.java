/** Binds jobs to servers: topics of Kafka, and documents of Elasticsearch. */
package dev.grapevine.sdk.cluster;
