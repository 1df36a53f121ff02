/** Follows what changes in Elasticsearch, in the terminal. */
package dev.grapevine.cli.elasticsearch;
