/** Shows a feed in the terminal. */
package dev.grapevine.cli.feed;
