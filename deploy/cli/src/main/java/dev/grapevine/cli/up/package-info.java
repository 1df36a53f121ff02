/** The whole system on one machine: Kafka, Elasticsearch and Flink with the jobs. */
package dev.grapevine.cli.up;
