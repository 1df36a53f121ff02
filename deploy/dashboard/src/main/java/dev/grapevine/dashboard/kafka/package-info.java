/** Follows topics of Kafka. */
package dev.grapevine.dashboard.kafka;
