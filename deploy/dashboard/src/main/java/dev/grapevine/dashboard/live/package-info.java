/** Tells all readers what changes, for one question to Elasticsearch. */
package dev.grapevine.dashboard.live;
