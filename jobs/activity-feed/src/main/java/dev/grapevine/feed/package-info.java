/** Turns activities into the lines of feeds, and keeps them true when things are changed. */
package dev.grapevine.feed;
