/** Reads from Elasticsearch, and follows what changes there. */
package dev.grapevine.dashboard.elasticsearch;
