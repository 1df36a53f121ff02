/** Opens Elasticsearch for the commands that read from it. */
package dev.grapevine.cli.elasticsearch;
