/** Shows emerging topics, and what is hot now, in the terminal. */
package dev.grapevine.cli.topics;
