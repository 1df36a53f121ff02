/** Asks Elasticsearch, as a reader, once per change rather than once per reader. */
package dev.grapevine.dashboard.documents;
