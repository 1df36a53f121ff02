/** Reads the lines of feeds, and says in words what they tell. */
package dev.grapevine.dashboard.feed;
