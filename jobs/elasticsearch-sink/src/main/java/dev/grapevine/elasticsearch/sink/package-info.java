/** A Flink sink that keeps documents in Elasticsearch equal to what a stream says they are. */
package dev.grapevine.elasticsearch.sink;
