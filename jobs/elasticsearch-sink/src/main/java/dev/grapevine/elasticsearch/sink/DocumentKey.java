package dev.grapevine.elasticsearch.sink;

/** What identifies a document; writes to one key must not overtake each other. */
record DocumentKey(String index, String id) {}
